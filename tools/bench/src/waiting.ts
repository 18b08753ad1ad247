// Waiting for many runs: requests and lags of several clients, counted in virtual time.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AIHub } from '@org/aihub-sdk';
import type { Run } from '../../../packages/sdk/src/generated/schema.ts';
import { pollRuns } from '../../../packages/sdk/src/waiting/poll-runs.ts';
import { acceptRun, runTarget } from '../../../packages/sdk/src/waiting/run-target.ts';
import { Scheduler } from '../../../packages/sdk/src/waiting/scheduler.ts';
import { type FakeRun, FakeRuns } from '../../../packages/sdk/test/fake-runs.ts';
import { randomFrom } from '../../../packages/sdk/test/random.ts';
import { inVirtualTime } from '../../../packages/sdk/test/virtual-time.ts';
import { table } from './measure.ts';

const overMs = 600_000;
const latencyMs = 100;
const settled = { until: 'settled' } as const;

/** Waits for one run of the hub. */
export type Wait = (id: string) => Promise<unknown>;

const clients: [name: string, begin: (hub: FakeRuns) => Wait][] = [
  ['a loop per run, 5 s', (hub) => (id) => loop(hub, id, () => 5_000)],
  [
    'a loop per run, 1 s doubling to 30 s',
    (hub) => (id) => loop(hub, id, (polls) => Math.min(30_000, 1_000 * 2 ** polls)),
  ],
  ['ours', (hub) => schedule(new Scheduler(runTarget(hub.get), pollRuns(hub.list)))],
];

/** A poll that fails is made up for by the next. */
export async function loop(
  hub: FakeRuns,
  id: string,
  pauseMs: (polls: number) => number,
): Promise<void> {
  const { signal } = new AbortController();
  for (let polls = 0; ; polls++) {
    const run = await hub.get(id, { signal }).catch(() => undefined);
    if (run && acceptRun(run, settled)) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs(polls)));
  }
}

export function schedule(scheduler: Scheduler<Run>): Wait {
  return (id) => scheduler.wait(id, { timeoutMs: 86_400_000 }, (run) => acceptRun(run, settled));
}

/** Runs just started, which end at random. */
function runsFrom(now: number, count: number): FakeRun[] {
  const random = randomFrom(11);
  return Array.from({ length: count }, (_, index) => {
    return {
      id: `run-${index}`,
      startMs: now - count + index,
      states: [[now + random() * overMs, 'COMPLETE']],
    };
  });
}

export interface Count {
  requests: number;
  /** In milliseconds, in order. */
  lags: number[];
}

export function count(
  begin: (hub: FakeRuns) => Wait,
  runs: number,
  how: Partial<Pick<FakeRuns, 'pageCap' | 'listLagMs' | 'fault'>>,
): Promise<Count> {
  return inVirtualTime(async () => {
    const hub = new FakeRuns(runsFrom(Date.now(), runs));
    Object.assign(hub, { latencyMs, ...how });
    const wait = begin(hub);
    const lags: number[] = [];
    const waitFor = async ({ id, states }: FakeRun) => {
      await wait(id);
      lags.push(Date.now() - (states[0]?.[0] ?? 0));
    };
    await Promise.all([...hub.runs.values()].map(waitFor));
    return { requests: hub.count, lags: lags.sort((a, b) => a - b) };
  });
}

/** What no strategy can do without: a poll every 5 seconds, and each end on some page. */
function floorOf(runs: number, pageCap: number): number {
  const ends = runsFrom(0, runs).map(({ states }) => states[0]?.[0] ?? 0);
  return Math.max(Math.ceil(Math.max(...ends) / 5_000), Math.ceil(runs / pageCap));
}

/** Requests, and the time from the end of a run to the end of the wait for it. */
export async function waitingTable(): Promise<string> {
  const rows: string[][] = [];
  for (const runs of [3, 100, 10_000]) {
    for (const pageCap of [1_000, 100]) {
      for (const [name, begin] of clients) {
        // A loop per run reads no pages.
        if (name !== 'ours' && pageCap !== 1_000) continue;
        const { requests, lags } = await count(begin, runs, { pageCap });
        rows.push([
          String(runs),
          name === 'ours' ? `${name}, pages of ${pageCap}` : name,
          String(requests),
          '',
          seconds(lags[Math.ceil(runs / 2) - 1]),
          seconds(lags[Math.ceil(runs * 0.99) - 1]),
        ]);
      }
      rows.push([
        String(runs),
        `the floor, pages of ${pageCap}`,
        String(floorOf(runs, pageCap)),
        '',
        '',
        '5.0 s',
      ]);
    }
  }
  for (const row of rows) {
    const [naive] = rows.filter(([runs]) => runs === row[0]);
    row[3] = `1/${(Number(naive?.[2]) / Number(row[2])).toFixed(1)}`;
  }
  return `${table(['runs', 'client', 'requests', 'of a loop', 'p50', 'p99'], rows)}\n\n${await stall()}`;
}

export function seconds(ms = Number.NaN): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

/** What 10 000 waits of the client do to the process that waits, in real time. */
async function stall(): Promise<string> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const startedNs = BigInt(Date.now()) * 1_000_000n;
  const run = (index: number) =>
    `{"id":"run-${index}","status":"RUNNING","start_timestamp":${startedNs + BigInt(index)},"finish_timestamp":null,"msg":null,"batch_id":48213,"input_dir":null,"app_id":"0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10","deployment_id":"0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12","tags":["invoices"]}`;
  const all = Array.from({ length: 10_000 }, (_, index) => run(index));
  const pages = Array.from(
    { length: 11 },
    (_, page) => `{"runs":[${all.slice(page * 1_000, (page + 1) * 1_000)}]}`,
  );
  const fetch = async (input: string | URL | Request) => {
    const url = new URL(String(input));
    await new Promise((resolve) => setTimeout(resolve, 20 + 60 * Math.random()));
    const offset = Number(url.searchParams.get('offset') ?? 0);
    // Nothing ends, so lists of ends are made the longest that they can be.
    const text = url.pathname.endsWith('/runs')
      ? pages[offset / 1_000]
      : all[Number(url.pathname.split('-').at(-1))];
    return new Response(text);
  };
  const aihub = new AIHub({ apiToken: 'none', apiRoot: 'http://127.0.0.1', fetch });
  const control = new AbortController();
  // Node loads its fetch at the first response.
  await new Response('').text();
  collect();
  const before = process.memoryUsage().heapUsed;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // The first delay is counted from the second tick on.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const waits = Promise.allSettled(
    all.map((_, index) =>
      aihub.runs.wait(`run-${index}`, { signal: control.signal, pollIntervalMs: 500 }),
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  delay.disable();
  collect();
  const perWait = (process.memoryUsage().heapUsed - before) / 10_000;
  const abortedAt = performance.now();
  control.abort();
  await waits;
  const abortMs = performance.now() - abortedAt;
  return [
    `Ten seconds of 10 000 waits, the list read twice a second: longest stall of the event loop ${(delay.max / 1e6).toFixed(0)} ms,`,
    `${(perWait / 1_000).toFixed(1)} kB a wait, the run included; to abort them all took ${abortMs.toFixed(0)} ms.`,
  ].join('\n');
}
