import { startMock } from '@org/aihub-mock';
import type { Operation } from '@org/aihub-spec-model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleHub, operations } from './example-hub.ts';

let mock: Awaited<ReturnType<typeof startMock>>;

beforeAll(async () => {
  mock = await startMock();
}, 30_000);

afterAll(() => mock?.close());

/** A request as the spec has it, but for one thing. */
type Probe = [name: string, operation: Operation, query: string, body: object];

/** What the emulator refuses although the spec, and so the mock, sets no limit. */
const exceptions: Readonly<Record<string, string>> = {
  'createMultipartUploadSession file_size=-1': 'no file has a negative size',
};

const isInteger = (schema: { type?: string | string[] }) =>
  [schema.type].flat().includes('integer');

const probes: Probe[] = operations.flatMap((operation): Probe[] => {
  const { id, queryParameters, body } = operation;
  const example = body?.kind === 'json' ? Object.entries(body.examples[0]?.value as object) : [];
  return [
    [`${id} ?undocumented=1`, operation, 'undocumented=1', {}],
    ...queryParameters
      .filter(({ schema }) => isInteger(schema))
      .map(({ name }): Probe => [`${id} ?${name}=-1`, operation, `${name}=-1`, {}]),
    ...example
      .filter(([name, value]) => Number.isInteger(value) && name !== 'batch_id')
      .map(([name]): Probe => [`${id} ${name}=-1`, operation, '', { [name]: -1 }]),
  ];
});

test.each(probes)(
  'mock and emulator alike take or refuse %s',
  async (name, operation, query, odd) => {
    const { hub, send, pathOf, bodyOf } = await exampleHub();
    const base = bodyOf(operation, operation.body?.examples[0]?.value);
    const body = typeof base === 'object' ? { ...base, ...odd } : base;
    const known = pathOf(operation);
    const path = `${known}${known.includes('?') ? '&' : '?'}${query}`;
    const emulated = await send(operation.verb, path, body);
    const mocked = await fetch(mock.url + path, {
      method: operation.verb,
      headers: {
        authorization: `Bearer ${hub.token}`,
        'content-type': operation.body?.contentType ?? 'application/json',
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const [taken, alike] = [isTaken(emulated.status), isTaken(mocked.status)];
    if (Object.hasOwn(exceptions, name)) expect([taken, alike]).toEqual([false, true]);
    else expect(taken, `the emulator answered ${emulated.status}`).toBe(alike);
  },
);

test('each exception is still tried', () => {
  const names = probes.map(([name]) => name);
  for (const name of Object.keys(exceptions)) expect(names).toContain(name);
});

/** Not refused as a bad request; what does not exist, the mock cannot know. */
function isTaken(status: number): boolean {
  return ![400, 405, 415, 422, 501].includes(status);
}
