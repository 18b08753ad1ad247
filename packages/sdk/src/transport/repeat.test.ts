import { describe, expect, it } from 'vitest';
import type { Operation } from '../operation.ts';
import type { FailureKind } from './failure.ts';
import { isResendable, isSafeToRepeat, mayRetry, type Target } from './repeat.ts';
import { toSettings } from './settings.ts';
import { createTransport } from './transport.ts';

/** Sends to a server that fails once, and counts the requests. */
async function sendTo(operation: Omit<Operation, 'id' | 'path'>) {
  let requests = 0;
  const settings = toSettings({
    apiToken: 'a-token',
    fetch: async () => new Response('{}', { status: requests++ === 0 ? 503 : 200 }),
  });
  const { send } = createTransport(settings);
  const error = await send({ id: 'op', path: '/v2/things', ...operation }, {}).then(
    () => undefined,
    (reason: Error) => reason,
  );
  return { requests, error };
}

describe('what the spec says about a second request', () => {
  it('lets a POST that creates nothing be retried', async () => {
    expect(await sendTo({ method: 'POST', repeat: 'safe' })).toEqual({ requests: 2 });
  });

  it.each<[string, Omit<Operation, 'id' | 'path'>]>([
    ['a POST that says nothing', { method: 'POST' }],
    ['a POST that creates something', { method: 'POST', repeat: 'unsafe' }],
    ['a PATCH that says nothing', { method: 'PATCH' }],
    ['a PUT that is unsafe to repeat', { method: 'PUT', repeat: 'unsafe' }],
  ])('never retries %s', async (_, operation) => {
    const { requests, error } = await sendTo(operation);
    expect(requests).toBe(1);
    expect(error).toMatchObject({ name: 'UnknownOutcomeError' });
    expect(error?.message).not.toContain('bills');
  });

  it('knows by the cost, not by the path, that a second request starts a second run', async () => {
    const { error } = await sendTo({ method: 'POST', cost: 'run' });
    expect(error?.message).toContain('it starts, and bills, two runs');
  });
});

const target = (method: string, rest: Partial<Target> = {}): Target => ({
  ...{ operationId: 'op', path: '/v2/things', method },
  ...rest,
});

describe('a request that is carried out twice', () => {
  it.each([
    ['GET', true],
    ['HEAD', true],
    ['OPTIONS', true],
    ['PUT', true],
    ['DELETE', true],
    ['POST', false],
    ['PATCH', false],
    ['', false],
  ])('does no more than once, if its method is %j: %s', (method, safe) => {
    expect(isSafeToRepeat(target(method))).toBe(safe);
    expect(isSafeToRepeat(target(method, { repeat: 'safe' }))).toBe(true);
    expect(isSafeToRepeat(target(method, { repeat: 'unsafe' }))).toBe(false);
  });
});

describe('a request may be sent again', () => {
  it.each<[FailureKind, safe: boolean, unsafe: boolean]>([
    ['unsent', true, true],
    ['unknown', true, false],
    ['unreadable', true, false],
    ['final', false, false],
    ['broken-tls', false, false],
  ])(
    'after a failure of kind %s: if it is safe to repeat, %s, and otherwise, %s',
    (kind, safe, unsafe) => {
      expect(mayRetry(target('GET'), undefined, kind)).toBe(safe);
      expect(mayRetry(target('POST'), 'a', kind)).toBe(unsafe);
    },
  );

  it('after no failure, if its body is gone', () => {
    const stream = new Blob().stream();
    for (const kind of ['unsent', 'unknown'] as const) {
      expect(mayRetry(target('PUT'), stream, kind)).toBe(false);
      expect(mayRetry(target('PUT'), 'a', kind)).toBe(true);
    }
  });
});

describe('a body can be sent again', () => {
  it.each<[string, unknown, boolean]>([
    ['nothing', undefined, true],
    ['text', 'a', true],
    ['bytes', new Uint8Array(1), true],
    ['a view', new DataView(new ArrayBuffer(1)), true],
    ['a buffer', new ArrayBuffer(1), true],
    ['a Blob', new Blob(), true],
    ['a stream', new Blob().stream(), false],
    ['an iterator', (async function* () {})(), false],
  ])('if it is %s: %#', (_, body, can) => {
    expect(isResendable(body as BodyInit)).toBe(can);
  });
});
