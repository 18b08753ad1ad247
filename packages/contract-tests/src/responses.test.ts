import { APIError } from '@org/aihub-sdk';
import { afterAll, describe, expect, inject, it } from 'vitest';
import {
  type Case,
  callOperation,
  clientOf,
  decoded,
  inputsOf,
  isFailure,
  operationAt,
  operations,
  responseCases,
} from './cases.ts';

/** Prism reads numbers as doubles; exact digits are the business of exact-int64.test.ts. */
function roundedByPrism(value: unknown): unknown {
  if (typeof value === 'bigint') return BigInt(String(Number(value)));
  if (Array.isArray(value)) return value.map(roundedByPrism);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, roundedByPrism(item)]),
  );
}

function title({ operation, response, example }: Case): string {
  return `${operation.resource}.${operation.method} gives the documented ${response.status}${example ? ` ${example.name}` : ''}`;
}

/** Asks the mock for one documented response and calls the SDK's method. */
async function ask({ operation, response, example }: Case) {
  const prefer = [`code=${response.code}`, ...(example ? [`example=${example.name}`] : [])];
  const { aihub, exchanges } = clientOf(inject('apiRoot'), { Prefer: prefer.join(', ') });
  // A part of a file comes only when it was asked for.
  const inputs = inputsOf(operation);
  const input =
    response.code === 206 ? inputs.find(({ name }) => name.startsWith('header Range')) : inputs[0];
  if (!input) throw new Error(`${operation.id} has no example request.`);
  const result = await callOperation(aihub, operation, input).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const [exchange] = exchanges;
  if (!exchange) throw result;
  return { result, exchange };
}

describe('every documented response reaches the caller as documented', () => {
  const reached = new Set<string>();

  it.each(responseCases.map((item) => [title(item), item] as const))('%s', async (_, item) => {
    const { result, exchange } = await ask(item);
    reached.add(operationAt(exchange.method, exchange.url.pathname)?.id ?? 'none');
    expect(exchange.response.headers.get('sl-violations')).toBeNull();
    expect(exchange.response.status).toBe(item.response.code);
    if (!isFailure(item)) {
      const isFile = item.operation.success.kind === 'binary';
      const expected = decoded(item);
      expect(result).toEqual({
        value: isFile ? expect.objectContaining(expected) : roundedByPrism(expected),
      });
      return;
    }
    const thrown = 'error' in result ? result.error : undefined;
    // An outcome that is not known is reported as such, with the response as its cause.
    const error = thrown instanceof APIError ? thrown : (thrown as Error).cause;
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({
      status: item.response.code,
      operationId: item.operation.id,
      body: item.example?.value,
    });
  });

  afterAll(() => {
    expect([...reached].sort()).toEqual(operations.map((operation) => operation.id).sort());
  });
});
