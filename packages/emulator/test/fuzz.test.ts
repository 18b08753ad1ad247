import { loadSpec, type Operation } from '@org/aihub-spec-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleHub, operations } from './example-hub.ts';
import { requestsOf } from './fuzz/requests.ts';

const count = Number(process.env.AIHUB_FUZZ_REQUESTS ?? 10_000);
const seed = Number(process.env.AIHUB_FUZZ_SEED ?? Date.now() % 2 ** 31);

/** What the responses name, so that later requests are about things that exist. */
const pools: Record<string, unknown[]> = {
  batch_id: [],
  run_id: [],
  job_id: [],
  session_id: [],
  filename: ['a.txt', 'b.json', 'c.csv', 'd.pdf'],
  alias: ['known', 'other'],
  path: ['jane.doe/jane.doe/fs/Instabase Drive', 'a', 'a/b', 'a/b/c.txt'],
  input_dir: [],
  output_dir: ['/a/out', 'a/b'],
  ibresults_path: ['/a/out/batch.ibflowresults'],
  app_name: ['App'],
  'deployment-id': ['d', 'review'],
  'expect-node-type': ['file', 'folder'],
  type: ['flow'],
  part_num: [1, 2],
  file_size: [3, 20],
};

function collect(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    if (typeof item === 'object') collect(item);
    const pool = pools[nameOf(name, item)];
    if (pool && item !== null && item !== '' && typeof item !== 'object') {
      pool.push(item);
      if (pool.length > 40) pool.shift();
    }
  }
}

function nameOf(name: string, item: unknown): string {
  if (name === 'id') return typeof item === 'number' ? 'batch_id' : 'run_id';
  if (name === 'full_path') return 'path';
  return name.endsWith('job_id') ? 'job_id' : name;
}

test(`${count} requests made from the spec, seed ${seed}: no crash, no hang, no response that the spec does not describe`, async () => {
  const { hub, known } = await exampleHub();
  for (const name of Object.keys(pools)) if (known[name]) pools[name]?.push(known[name]);
  const document = await loadSpec();
  const statuses = new Map<string, Set<number>>();
  let sent = 0;
  const propertyOf = (some: readonly Operation[]) =>
    fc.asyncProperty(
      requestsOf(document, some, (name) => pools[name]),
      async ({ method, path, headers, body }) => {
        const response = await hub.fetch(hub.url + path, {
          method,
          headers: { authorization: `Bearer ${hub.token}`, ...headers },
          signal: AbortSignal.timeout(10_000),
          ...(body === undefined ? {} : { body }),
        });
        const text = await response.text();
        const entry = hub.requests.at(-1);
        const { operationId = 'none', responseProblems = [] } = entry ?? {};
        statuses.set(operationId, (statuses.get(operationId) ?? new Set()).add(response.status));
        expect(responseProblems).toEqual([]);
        if (operationId === 'none') expect([400, 405, 501]).toContain(response.status);
        else if (response.status >= 500) expect([507, text]).toEqual([response.status, text]);
        if (response.headers.get('content-type') === 'application/json' && text !== '') {
          collect(JSON.parse(text));
        }
        if (++sent % 50 === 0) hub.clock.advance(500);
      },
    );
  await fc.assert(propertyOf(operations), { numRuns: count, seed, endOnFailure: true });
  // The requests are worth something only if each operation was also carried out. Some need luck,
  // such as the deletion of a file that is there: then their resource is sent more requests.
  const neverDone = () =>
    operations.filter(({ id }) => ![...(statuses.get(id) ?? [])].some((status) => status < 300));
  for (let more = 1; more <= 8 && neverDone().length > 0; more++) {
    const resources = new Set(neverDone().map(({ resource }) => resource));
    const some = operations.filter(({ resource }) => resources.has(resource));
    await fc.assert(propertyOf(some), { numRuns: 2_500, seed: seed + more, endOnFailure: true });
  }
  expect(neverDone().map(({ id }) => id)).toEqual([]);
}, 600_000);
