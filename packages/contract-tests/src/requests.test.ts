import { APIError } from '@org/aihub-sdk';
import { describe, expect, inject, it } from 'vitest';
import { callOperation, clientOf, inputsOf, operationAt, operations } from './cases.ts';

const requests = operations.flatMap((operation) =>
  inputsOf(operation).map((input) => {
    const title = `${operation.resource}.${operation.method} with ${input.name}`;
    return [title, operation, input] as const;
  }),
);

describe('every example request is sent as the spec says', () => {
  it.each(requests)('%s', async (_, operation, input) => {
    const { aihub, exchanges } = clientOf(inject('apiRoot'));
    await callOperation(aihub, operation, input);
    const [exchange] = exchanges;
    expect(exchange?.response.headers.get('sl-violations')).toBeNull();
    expect(operationAt(exchange?.method ?? '', exchange?.url.pathname ?? '')?.id).toBe(
      operation.id,
    );
    expect(exchange?.headers.get('authorization')).toBe('Bearer a-token');
    expect(exchange?.headers.get('ib-context')).toBe('an-organization');
    for (const [name, value] of Object.entries(input.headers ?? {})) {
      expect(exchange?.headers.get(name)).toBe(value);
    }
    const query = Object.entries(input.query ?? {}).flatMap(([name, value]) =>
      [value].flat().map((item) => [name, String(item)]),
    );
    expect([...(exchange?.url.searchParams ?? [])]).toEqual(query);
    if (operation.body?.kind === 'json') {
      expect(JSON.parse(String(exchange?.body))).toEqual(input.body);
      expect(exchange?.headers.get('content-type')).toBe('application/json');
    } else if (operation.body) {
      expect(exchange?.body).toEqual(input.body);
      expect(exchange?.headers.get('content-type')).toBe('application/octet-stream');
    }
  });
});

describe('a request that breaks the spec is refused by the mock', () => {
  it.each([
    ['a missing required property', 'createBatch', { path: [], body: {} }],
    ['a property of the wrong type', 'createBatch', { path: [], body: { name: 7 } }],
    ['neither app_name nor app_id', 'runApp', { path: [], body: { batch_id: 1 } }],
    ['no input to run on', 'runDeployment', { path: ['d'], body: { version: '1' } }],
    ['a word for an integer in the path', 'getBatch', { path: ['seven'] }],
    ['a word for an integer in the query', 'listRuns', { path: [], query: { limit: 'many' } }],
    ['an unknown value in the query', 'listRuns', { path: [], query: { order: 'SIDEWAYS' } }],
  ])('%s (%s)', async (_, id, input) => {
    const operation = operations.find((item) => item.id === id);
    if (!operation) throw new Error(`There is no operation ${id}.`);
    const { aihub } = clientOf(inject('apiRoot'));
    const error = await callOperation(aihub, operation, { name: '', ...input }).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(APIError);
    expect((error as APIError).status).toBe(400);
  });
});
