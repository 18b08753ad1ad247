// Waiting for many runs while requests fail and the list lags: requests and lags, counted in virtual time.
import { pollRuns } from '../../../packages/sdk/src/waiting/poll-runs.ts';
import { runTarget } from '../../../packages/sdk/src/waiting/run-target.ts';
import { Scheduler } from '../../../packages/sdk/src/waiting/scheduler.ts';
import { apiError } from '../../../packages/sdk/test/fake-runs.ts';
import { randomFrom } from '../../../packages/sdk/test/random.ts';
import { table } from './measure.ts';
import { type Count, count, loop, schedule, seconds } from './waiting.ts';

const runs = 5_000;

const faults: [name: string, failing: number, listLagMs: number][] = [
  ['none', 0, 0],
  ['2 % fail', 0.02, 0],
  ['5 % fail', 0.05, 0],
  ['10 % fail', 0.1, 0],
  ['list lags 20 s', 0, 20_000],
  ['5 % fail, list lags 2 s', 0.05, 2_000],
];

/** Requests, and the time from the end of a run to the end of the wait for it. */
export async function waitingFaultsTable(): Promise<string> {
  const rows: string[][] = [];
  for (const [name, failing, listLagMs] of faults) {
    const measure = (begin: Parameters<typeof count>[0], pageCap: number) => {
      const random = randomFrom(5);
      const fault = () => {
        if (random() < failing) throw apiError(503);
      };
      return count(begin, runs, { pageCap, listLagMs, fault });
    };
    const row = (client: string, { requests, lags }: Count, naive: number) => [
      name,
      client,
      String(requests),
      `1/${(naive / requests).toFixed(1)}`,
      seconds(lags[Math.ceil(runs / 2) - 1]),
      seconds(lags[Math.ceil(runs * 0.99) - 1]),
      seconds(lags.at(-1)),
    ];
    const naive = await measure((hub) => (id) => loop(hub, id, () => 5_000), 1_000);
    rows.push(row('a loop per run, 5 s', naive, naive.requests));
    for (const pageCap of [1_000, 100]) {
      const ours = await measure(
        (hub) => schedule(new Scheduler(runTarget(hub.get), pollRuns(hub.list), randomFrom(1))),
        pageCap,
      );
      rows.push(row(`ours, pages of ${pageCap}`, ours, naive.requests));
    }
  }
  return table(['faults', 'client', 'requests', 'of a loop', 'p50', 'p99', 'last'], rows);
}
