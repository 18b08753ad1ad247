import type { RunList } from '@org/aihub-sdk';
import { runAt, type StoredRun, stateOf } from '../state/run.ts';
import { firstFrom } from '../state/runs.ts';
import type { Behaviour, Behaviours, Call } from './behaviour.ts';
import { pageOf } from './page.ts';

const day = 24 * 60 * 60 * 1_000;

const listRuns: Behaviour = (call) => {
  const { hub, query } = call;
  const now = hub.clock.now();
  const { offset, limit } = pageOf(call);
  const runs = inWindow(call, now);
  const newestFirst = query.order !== 'ASCENDING';
  const test = filterOf(query, now);
  const ordered =
    query.sort_by === 'status'
      ? byStatus(runs, now, newestFirst)
      : inOrder(runs, test === undefined ? offset : 0, newestFirst);
  const skipped = query.sort_by !== 'status' && test === undefined;
  const page = take(ordered, test, skipped ? 0 : offset, limit);
  return { status: 200, json: { runs: page.map((run) => runAt(run, now)) } satisfies RunList };
};

/** From 24 hours ago up to now, unless the query says otherwise; both ends included. */
function inWindow(call: Call, now: number): readonly StoredRun[] {
  const { hub, caller, query, listLagMs } = call;
  const runs = hub.runs.of(caller.account);
  const from = query.from_timestamp as number | undefined;
  const to = query.to_timestamp as number | undefined;
  const fromMs = from === undefined ? now - day : from * 1_000;
  const untilMs = to === undefined ? Number.POSITIVE_INFINITY : to * 1_000 + 1_000;
  const first = firstFrom(runs, nanoseconds(fromMs));
  const endMs = listLagMs > 0 ? Math.min(untilMs, now - listLagMs + 1) : untilMs;
  const end =
    endMs === Number.POSITIVE_INFINITY ? runs.length : firstFrom(runs, nanoseconds(endMs));
  return first === 0 && end === runs.length ? runs : runs.slice(first, end);
}

function nanoseconds(ms: number): bigint {
  return BigInt(Math.trunc(ms)) * 1_000_000n;
}

/** The query's filters as one test, or nothing where there are none. */
function filterOf(query: Call['query'], now: number): ((run: StoredRun) => boolean) | undefined {
  const tests: ((run: StoredRun) => boolean)[] = [];
  const same = (name: string, read: (run: StoredRun) => unknown) => {
    const wanted = query[name];
    if (wanted !== undefined) tests.push((run) => read(run) === wanted);
  };
  same('run_id', (run) => run.id);
  same('app_id', (run) => run.appId);
  same('app_name', (run) => run.appName);
  same('deployment_id', (run) => run.deploymentId);
  same('username', (run) => run.username);
  const workspaces = query.output_workspaces as readonly string[] | undefined;
  if (workspaces) tests.push((run) => workspaces.includes(run.outputWorkspace));
  const statuses = query.status as readonly string[] | undefined;
  if (statuses) tests.push((run) => statuses.includes(stateOf(run, now).status));
  return tests.length > 0 ? (run) => tests.every((test) => test(run)) : undefined;
}

function* inOrder(runs: readonly StoredRun[], skip: number, newestFirst: boolean) {
  if (newestFirst) {
    for (let at = runs.length - 1 - skip; at >= 0; at--) yield runs[at] as StoredRun;
  } else {
    for (let at = skip; at < runs.length; at++) yield runs[at] as StoredRun;
  }
}

/** By the name of the status, then by start. */
function* byStatus(runs: readonly StoredRun[], now: number, descending: boolean) {
  const groups = new Map<string, StoredRun[]>();
  for (const run of runs) {
    const { status } = stateOf(run, now);
    const group = groups.get(status);
    if (group) group.push(run);
    else groups.set(status, [run]);
  }
  const names = [...groups.keys()].sort();
  for (const name of descending ? names.reverse() : names) {
    yield* inOrder(groups.get(name) ?? [], 0, descending);
  }
}

function take(
  runs: Iterable<StoredRun>,
  test: ((run: StoredRun) => boolean) | undefined,
  offset: number,
  limit: number,
): StoredRun[] {
  const page: StoredRun[] = [];
  if (limit === 0) return page;
  let skipped = 0;
  for (const run of runs) {
    if (test && !test(run)) continue;
    if (skipped++ < offset) continue;
    page.push(run);
    if (page.length === limit) break;
  }
  return page;
}

/** The list of runs: newest first unless asked otherwise, of the last 24 hours by default. */
export const runList: Behaviours = { listRuns };
