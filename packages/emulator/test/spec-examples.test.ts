import type { Operation } from '@org/aihub-spec-model';
import { beforeEach, expect, test } from 'vitest';
import { behaviours } from '../src/behaviours/index.ts';
import { type ExampleHub, exampleHub, operations } from './example-hub.ts';
import { problemsOf } from './open.ts';

type Sample = [name: string, operation: Operation, body: unknown];

const samples = operations.flatMap((operation): Sample[] => {
  const { body, id } = operation;
  if (!body) return [[id, operation, undefined]];
  return body.examples.map(({ name, value }) => [`${id} ${name}`, operation, value]);
});

let opened: ExampleHub;

beforeEach(async () => {
  opened = await exampleHub();
});

async function expectDone(operation: Operation, sent: Promise<Response>): Promise<void> {
  const response = await sent;
  const codes = operation.responses.filter(({ ok }) => ok).map(({ code }) => code);
  expect(codes, await response.text()).toContain(response.status);
  expect(problemsOf(opened.hub)).toEqual([]);
}

test.each(samples)('the request %s of the spec is carried out', async (_, operation, example) => {
  const body = opened.bodyOf(operation, example);
  await expectDone(operation, opened.send(operation.verb, opened.pathOf(operation), body));
});

const queries = samples.flatMap(([, operation]) =>
  operation.queryParameters.flatMap(({ name, examples, required }) =>
    // A required one is sent already, with what exists.
    (required ? [] : examples).map((item) => [operation.id, name, item.value, operation] as const),
  ),
);

test.each(queries)('%s takes the query %s=%j of the spec', async (_, name, value, operation) => {
  const query = new URLSearchParams([value].flat().map((item) => [name, String(item)]));
  const path = opened.pathOf(operation);
  const joined = path.includes('?') ? `${path}&${query}` : `${path}?${query}`;
  await expectDone(operation, opened.send(operation.verb, joined));
});

test.each(samples)('the request %s without a token gets 401', async (_, operation) => {
  const { hub, pathOf } = opened;
  const response = await hub.fetch(hub.url + pathOf(operation), { method: operation.verb });
  expect(response.status).toBe(401);
});

test('an operation that has no behaviour returns 501 and says so', async () => {
  const { getBatch } = behaviours;
  const without = behaviours as Record<string, unknown>;
  delete without.getBatch;
  try {
    const response = await opened.send('GET', `/v2/batches/${opened.known.batch_id}`);
    expect(response.status).toBe(501);
    expect(await response.text()).toContain('The emulator has no behaviour for getBatch yet.');
  } finally {
    without.getBatch = getBatch;
  }
});
