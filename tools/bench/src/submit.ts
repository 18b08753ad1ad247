// Ten thousand submissions against an emulator on a bad day: how many runs come of them?
import { createEmulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { table } from './measure.ts';

const submissions = 10_000;
const workers = 200;
const settleMs = 4_000;
const operations = ['runApp'];

interface Figures {
  runs: number;
  keys: number;
  posts: number;
  lists: number;
  restarts: number;
  seconds: number;
}

/** Submits each job of a queue, which gives it to another process when one dies. */
async function submitAll(withKeys: boolean): Promise<Figures> {
  const hub = createEmulator({ seed: 1, checkResponses: false, listPageCap: 1000, maxRuns: 1e6 });
  const clientOf = (fetch = hub.fetch) =>
    new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch });
  const { id: batch_id } = await clientOf().batches.create({ name: 'bench' });
  await clientOf().batches.addFile(batch_id, 'a.txt', new Blob(['Total: 12.50']));
  hub.faults.set([
    { kind: 'lost-response', operations, probability: 0.03 },
    { kind: 'refused', operations, probability: 0.02 },
    { kind: 'unavailable', operations, probability: 0.01 },
    { kind: 'latency', operations, probability: 0.01, ms: 1_500 },
    { kind: 'refused', operations: ['listRuns'], probability: 0.02 },
    { kind: 'list-lag', ms: 1_000 },
  ]);
  let restarts = 0;
  /** When each job was sent last, as a database would hold it. */
  const sentAt = new Map<number, Date>();
  const queue = Array.from({ length: submissions }, (_, index) => ({ id: index }));
  const start = performance.now();
  const work = async (random: () => number): Promise<void> => {
    let life = new AbortController();
    // A process may die before a request is carried out, and before its response is read.
    const mortal: typeof globalThis.fetch = async (input, init) => {
      const fate = init?.method === 'POST' ? random() : 0.5;
      if (fate < 0.01) life.abort();
      const response = await hub.fetch(input, init);
      if (fate > 0.98) life.abort();
      return response;
    };
    let client = clientOf(mortal);
    for (let job = queue.shift(); job; job = queue.shift()) {
      const key = {
        idempotencyKey: `job-${job.id}`,
        mayHaveBeenSent: sentAt.get(job.id),
        onSend: (at: Date) => sentAt.set(job.id, at),
        settleMs,
      };
      try {
        await client.apps.run(
          {
            app_name: 'Invoices',
            batch_id,
            ...(!withKeys && { settings: { tags: [`job-${job.id}`] } }),
          },
          { ...(withKeys && key), timeoutMs: 1_000, signal: life.signal },
        );
      } catch {
        queue.push(job);
        if (life.signal.aborted) restarts++;
        life = new AbortController();
        client = clientOf(mortal);
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, seed) => work(randomOf(seed + 1))));
  const seconds = (performance.now() - start) / 1000;
  const { runApp: posts = 0, listRuns: lists = 0 } = hub.stats.requests;
  // What was given up as lost may still arrive, and shows after its lag.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  hub.faults.clear();
  const runs = await clientOf()
    .runs.iterate({ from: new Date(0), pageSize: 1000 })
    .toArray();
  const keys = new Set(runs.map(({ tags }) => tags?.join())).size;
  return { runs: runs.length, keys, posts, lists, restarts, seconds };
}

/** A small generator of repeatable numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** With a key, and as people do it by hand: send again when it failed. */
export async function submitTable(): Promise<string> {
  const rows: string[][] = [];
  for (const [name, withKeys] of [
    ['idempotencyKey', true],
    ['sent again by hand', false],
  ] as const) {
    const { runs, keys, posts, lists, restarts, seconds } = await submitAll(withKeys);
    const figures = [runs - keys, submissions - keys, posts, lists, restarts];
    rows.push([name, ...figures.map(String), `${seconds.toFixed(0)} s`]);
  }
  const counts = ['duplicates', 'lost', 'POSTs', 'pages listed', 'restarts'];
  return table([`${submissions} submissions`, ...counts, 'time'], rows);
}
