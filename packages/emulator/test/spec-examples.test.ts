import { stringify } from '@org/aihub-sdk';
import { loadSpec, type Operation, operationsOf } from '@org/aihub-spec-model';
import { beforeEach, expect, test } from 'vitest';
import { behaviours } from '../src/behaviours/index.ts';
import { createEmulator, type Emulator } from '../src/index.ts';
import { problemsOf } from './open.ts';

const operations = operationsOf(await loadSpec());
type Sample = [name: string, operation: Operation, body: unknown];

const samples = operations
  .filter(({ id }) => Object.hasOwn(behaviours, id))
  .flatMap((operation): Sample[] => {
    const { body, id } = operation;
    if (!body) return [[id, operation, undefined]];
    return body.examples.map(({ name, value }) => [`${id} ${name}`, operation, value]);
  });
const folders = samples.flatMap(([, , body]) => {
  const folder = (body as { input_dir?: string } | undefined)?.input_dir;
  return folder === undefined ? [] : [[folder, { 'a.txt': 'x: y' }] as const];
});

let hub: Emulator;
/** What the examples call by IDs of their own, and where it is in this hub. */
let known: Record<string, unknown>;

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const isText = typeof body === 'string';
  return hub.fetch(hub.url + path, {
    method,
    headers: {
      authorization: `Bearer ${hub.token}`,
      'content-type': isText ? 'application/octet-stream' : 'application/json',
    },
    ...(body === undefined ? {} : { body: isText ? body : stringify(body) }),
  });
}

const read = async (answer: Promise<Response>) => JSON.parse(await (await answer).text());

beforeEach(async () => {
  hub = createEmulator({
    clock: 'stepped',
    seed: 1,
    partSizeBytes: 8,
    folders: Object.fromEntries(folders),
    deployments: { '*': { upstream: { kind: 'mailbox', files: {} } } },
  });
  const { id: batch_id } = await read(send('POST', '/v2/batches', { name: 'B' }));
  const filename = 'invoice-0417.pdf';
  await send('PUT', `/v2/batches/${batch_id}/files/${filename}`, 'x: y');
  const run = await read(send('POST', '/v2/apps/runs', { app_id: 'a', batch_id }));
  const other = await read(send('POST', '/v2/batches', { name: 'B' }));
  const { job_id } = await read(send('DELETE', `/v2/batches/${other.id}`));
  const upload = { batch_id, filename: 'big', file_size: 8 };
  const { session_id } = await read(send('POST', '/v2/batches/multipart-upload', upload));
  const part = `/v2/batches/multipart-upload/sessions/${session_id}/parts/1`;
  const parts = [await read(send('PUT', part, '12345678'))];
  known = { batch_id, filename, run_id: run.id, job_id, session_id, parts };
});

function pathOf({ path, pathParameters }: Operation): string {
  return pathParameters.reduce((text, { name, examples }) => {
    const value = String(known[name] ?? examples[0]?.value);
    return text.replace(`{${name}}`, encodeURIComponent(value));
  }, path);
}

async function expectDone(operation: Operation, sent: Promise<Response>): Promise<void> {
  const answer = await sent;
  const code = operation.responses.find(({ ok }) => ok)?.code;
  expect([answer.status, await answer.text()]).toEqual([code, expect.anything()]);
  expect(problemsOf(hub)).toEqual([]);
}

test.each(samples)('the request %s of the spec is carried out', async (_, operation, example) => {
  const body =
    operation.body?.kind === 'json'
      ? Object.fromEntries(
          Object.entries(example as object).map(([key, value]) => [key, known[key] ?? value]),
        )
      : operation.body && '12345678';
  await expectDone(operation, send(operation.verb, pathOf(operation), body));
});

const queries = samples.flatMap(([, operation]) =>
  operation.queryParameters.flatMap(({ name, examples }) =>
    examples.map((item) => [operation.id, name, item.value, operation] as const),
  ),
);

test.each(queries)('%s takes the query %s=%j of the spec', async (_, name, value, operation) => {
  const query = new URLSearchParams([value].flat().map((item) => [name, String(item)]));
  await expectDone(operation, send(operation.verb, `${pathOf(operation)}?${query}`));
});

test.each(samples)('the request %s without a token gets 401', async (_, operation) => {
  const answer = await hub.fetch(hub.url + pathOf(operation), { method: operation.verb });
  expect(answer.status).toBe(401);
});

test('an operation that has no behaviour answers 501 and says so', async () => {
  const { getBatch } = behaviours;
  const without = behaviours as Record<string, unknown>;
  delete without.getBatch;
  try {
    const answer = await send('GET', `/v2/batches/${known.batch_id}`);
    expect(answer.status).toBe(501);
    expect(await answer.text()).toContain('The emulator has no behaviour for getBatch yet.');
  } finally {
    without.getBatch = getBatch;
  }
});
