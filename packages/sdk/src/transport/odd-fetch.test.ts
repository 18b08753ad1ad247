import { beforeAll, describe, expect, it, vi } from 'vitest';
import { AIHub, ConnectionError, DecodeError, preload, UnknownOutcomeError } from '../index.ts';

const apiToken = 'token-for-tests';

beforeAll(preload);

/** A client whose `fetch` gives, or throws, what no `fetch` should. */
const withFetch = (fetch: () => unknown, options = {}) =>
  new AIHub({ apiToken, fetch: fetch as never, maxRetries: 0, ...options });

const throws = (error: unknown) => () => {
  throw error;
};
const unreadable = new Proxy(new Error('an error'), {
  get() {
    throw new Error(`it holds ${apiToken}`);
  },
});
const stub = (status: number, more = {}) => ({ ok: status === 200, status, body: null, ...more });

describe('a fetch of the user’s own', () => {
  it.each([
    ['gives nothing', () => undefined],
    ['gives null', async () => null],
    ['gives a number', () => 5],
    ['gives the error of a network', () => Response.error()],
    ['throws nothing', throws(undefined)],
    ['throws what cannot be read', throws(unreadable)],
    ['gives a failure without headers', () => stub(500)],
    [
      'gives a failure whose headers are no list',
      () => stub(503, { headers: { get: () => null } }),
    ],
  ])('that %s leaves the outcome of a POST unknown, and tells no token', async (_, fetch) => {
    const error = await withFetch(fetch)
      .apps.run({ app_id: 'an-app', batch_id: 7 })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(String((error as Error).stack)).not.toContain(apiToken);
  });

  it.each([
    ['nothing', undefined],
    ['the error of a network', Response.error()],
  ])('that gives %s is named as the cause', async (_, nothing) => {
    const call = withFetch(() => nothing).runs.get('a');
    await expect(call).rejects.toBeInstanceOf(ConnectionError);
    await expect(call).rejects.toThrow('fetch got no response');
  });

  const text = (said: string) => ({
    body: undefined,
    arrayBuffer: async () => new TextEncoder().encode(said).buffer,
  });

  it('that gives a success without headers that cannot be read is an error of the response', async () => {
    const call = withFetch(() => stub(200, text('<p>Log in</p>'))).runs.get('a');
    await expect(call).rejects.toBeInstanceOf(DecodeError);
  });

  it('that gives a success without headers may be reported to a hook', async () => {
    const onAttempt = vi.fn();
    const aihub = withFetch(() => stub(200, text('{"id":"a"}')), { onAttempt });
    expect(await aihub.runs.get('a')).toEqual({ id: 'a' });
    expect(onAttempt).toHaveBeenCalledOnce();
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a body whose cancel() gives no promise', stub(200, { body: { cancel: () => undefined } })],
    ['a body whose cancel() throws', stub(200, { body: { cancel: throws(new Error('locked')) } })],
    ['a body whose cancel() rejects', stub(200, { body: { cancel: () => Promise.reject() } })],
  ])('that gives %s after the end of the call leaves no unhandled rejection', async (_, late) => {
    let settle = (_: unknown): void => {};
    const given = new Promise((resolve) => {
      settle = resolve;
    });
    const control = new AbortController();
    const call = withFetch(() => given).runs.get('a', { signal: control.signal });
    await Promise.resolve();
    control.abort();
    await expect(call).rejects.toBe(control.signal.reason);
    // Vitest fails a run in which a rejection was not handled.
    settle(late);
    await new Promise((resolve) => setTimeout(resolve));
  });
});
