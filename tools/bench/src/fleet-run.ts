// One fleet on a bad day: workers are killed, servers restart, and the books of the emulator are read at the end.
import { readFileSync } from 'node:fs';
import { Crew } from '../../../packages/queue/test/crew.ts';
import { FleetFaults } from './fleet-faults.ts';
import { type Figures, figuresOf } from './fleet-figures.ts';
import { startFleetHub } from './fleet-hub.ts';
import type { FleetServer } from './fleet-servers.ts';

const workers = 8;
const killEachMs = 2_000;
const settleMs = 5_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

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

/** Writes every ten seconds how far the fleet is. */
function progressTo(log: (line: string) => void): (line: string) => void {
  const startedAt = performance.now();
  let next = startedAt;
  return (line) => {
    const now = performance.now();
    if (now < next) return;
    next = now + 10_000;
    log(`${((now - startedAt) / 1_000).toFixed(0)} s: ${line}`);
  };
}

/** Takes so many documents through a fleet of eight workers; gives up after `maxMs`. */
export async function runFleet(
  server: FleetServer,
  documents: number,
  maxMs: number,
): Promise<Figures> {
  const hub = await startFleetHub();
  const crew = new Crew({
    ...{ name: 'bench', server: server.url, apiRoot: hub.url, apiToken: hub.hub.token },
    ...{ documents, concurrency: 10, settleMs, verbose: !!process.env.VERBOSE },
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
  let done = 0;
  const isOver = () => done >= documents || performance.now() - startedAt > maxMs;
  const faults = new FleetFaults(
    { crew, server, hub, settleMs, done: () => done, isOver },
    documents,
  );
  const progress = progressTo((line) => console.error(`${server.name}, ${line}`));
  while (!isOver()) {
    const counts = await server.counts().catch(() => []);
    done = counts.find(({ state }) => state === 'done')?.count ?? done;
    faults.begin();
    const states = counts.map(({ state, count }) => `${state} ${count}`).join(', ');
    progress(`${states}; ${crew.killed} killed`);
    await pause(250);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  stopKilling();
  for (const pid of crew.pids) cpuMs += cpuMsOf(pid);
  const { killed } = crew;
  // A suspended process that wakes after the end must not send, either.
  const reports = await faults.reports();
  const rest = { name: server.name, done, cpuMs, killed, seconds };
  const figures = await figuresOf(hub, documents, rest);
  await crew.end();
  const notes = [...reports, await server.taken()].map((line) => `${server.name}: ${line}`);
  await server.stop();
  return { ...figures, notes };
}
