// A fleet on a bad day, on both engines, beside the same work in one process and beside a hand-written loop.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readBooks } from '../../../packages/queue/test/books.ts';
import { Crew } from '../../../packages/queue/test/crew.ts';
import { whatIsMissing } from '../../../packages/queue/test/servers/program.ts';
import { type FleetHub, startFleetHub } from './fleet-hub.ts';
import { type FleetServer, postgresFleet, redisFleet } from './fleet-servers.ts';
import { table } from './measure.ts';

const documents = Number(process.env.FLEET_DOCUMENTS ?? 2_000);
const workers = 8;
const killEachMs = 2_000;
const settleMs = 5_000;
const mostMs = 30 * 60_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Figures {
  name: string;
  done: number;
  duplicates: number;
  /** Documents without a run. */
  lost: number;
  waiting: number;
  seconds: number;
  cpuMs: number;
  killed: number;
}

/** CPU time of a process so far; Linux counts it in hundredths of a second (proc(5), utime and stime). */
function cpuMsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

async function figuresOf(
  hub: FleetHub,
  rest: Pick<Figures, 'name' | 'done' | 'cpuMs' | 'killed'>,
  startedAt: number,
): Promise<Figures> {
  const seconds = (performance.now() - startedAt) / 1_000;
  const { waiting } = hub;
  const { duplicates, keys } = await readBooks(hub.hub);
  await hub.close();
  return { ...rest, duplicates, lost: documents - keys, waiting, seconds };
}

async function alone(name: string, way: string): Promise<Figures> {
  const hub = await startFleetHub();
  const startedAt = performance.now();
  const env = { ...process.env, AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.hub.token };
  const args = [join(import.meta.dirname, 'fleet-alone.ts'), way, String(documents)];
  const options = { env: { ...env, NODE_NO_WARNINGS: '1' }, maxBuffer: 2 ** 26 };
  const { stdout } = await promisify(execFile)(Crew.node ?? '', args, options);
  const { cpuMs } = JSON.parse(stdout) as { cpuMs: number };
  return figuresOf(hub, { name, done: documents, cpuMs, killed: 0 }, startedAt);
}

/** What is done to the fleet besides the killing of workers, when so many hundredths of the documents are done. */
function disasters(
  crew: Crew,
  server: FleetServer,
  hub: FleetHub,
): [at: number, begin: () => void][] {
  return [
    [15, () => crew.kill(crew.leader)],
    [30, () => void server.crashAndRestart()],
    [45, () => void server.cutConnections()],
    [55, () => void hub.hub.restart({ downMs: 3_000 })],
    [
      65,
      async () => {
        const pid = crew.pids.find((one) => one !== crew.leader);
        if (pid === undefined) return;
        crew.spared.add(pid);
        process.kill(pid, 'SIGSTOP');
        await pause(30_000 + settleMs);
        if (crew.pids.includes(pid)) process.kill(pid, 'SIGCONT');
        crew.spared.delete(pid);
      },
    ],
    [
      80,
      async () => {
        const pid = crew.leader;
        if (pid === undefined) return;
        crew.spared.add(pid);
        process.kill(pid, 'SIGSTOP');
        await pause(15_000);
        if (crew.pids.includes(pid)) process.kill(pid, 'SIGCONT');
        crew.spared.delete(pid);
      },
    ],
  ];
}

async function fleet(server: FleetServer): Promise<Figures> {
  const hub = await startFleetHub();
  const crew = new Crew({
    ...{ name: 'bench', server: server.url, apiRoot: hub.url, apiToken: hub.hub.token },
    ...{ documents, concurrency: 4, settleMs, verbose: !!process.env.VERBOSE },
    leader: { leaseMs: 3_000, tickMs: 1_000, sweepMs: 15_000, staleMs: 15_000 },
  });
  let cpuMs = 0;
  crew.onKill = (pid) => {
    cpuMs += cpuMsOf(pid);
  };
  await crew.add();
  const startedAt = performance.now();
  crew.start(workers);
  const stopKilling = crew.killEach(killEachMs);
  const toCome = disasters(crew, server, hub);
  let done = 0;
  for (
    let shown = 0;
    done < documents && performance.now() - startedAt < mostMs;
    await pause(250)
  ) {
    const counts = await server.counts().catch(() => []);
    done = counts.find(({ state }) => state === 'done')?.count ?? done;
    while (toCome[0] && done * 100 >= documents * toCome[0][0]) toCome.shift()?.[1]();
    if (process.env.VERBOSE && shown++ % 40 === 0) {
      console.error(
        ((performance.now() - startedAt) / 1_000).toFixed(0),
        JSON.stringify(counts.map(({ state, count }) => [state, count])),
        crew.killed,
      );
    }
  }
  stopKilling();
  for (const pid of crew.pids) cpuMs += cpuMsOf(pid);
  const { killed } = crew;
  const figures = await figuresOf(hub, { name: server.name, done, cpuMs, killed }, startedAt);
  await crew.end();
  console.error(`${server.name}: ${await server.taken(documents)}`);
  await server.stop();
  return figures;
}

export async function fleetTable(): Promise<string> {
  const missing =
    whatIsMissing('postgres') || whatIsMissing('redis') || (Crew.node ? '' : 'no Node 22 here');
  if (missing) return `Not measured: ${missing}.`;
  const all = [
    await alone('by hand, one process', 'by-hand'),
    await alone('SDK, one process', 'sdk'),
    await fleet(await postgresFleet()),
    await fleet(await redisFleet()),
  ];
  const one = all[1]?.waiting ?? 0;
  const rows = all.map((figures) => [
    figures.name,
    ...[figures.duplicates, figures.lost, documents - figures.done].map(String),
    `${figures.waiting} (${(figures.waiting / one).toFixed(2)} ×)`,
    `${(documents / figures.seconds).toFixed(1)}`,
    `${(figures.cpuMs / documents).toFixed(0)} ms`,
    String(figures.killed),
  ]);
  const heads = [
    'duplicates',
    'lost',
    'stuck',
    'requests of waiting',
    'documents/s',
    'CPU a document',
    'killed',
  ];
  return table([`${documents} documents`, ...heads], rows);
}
