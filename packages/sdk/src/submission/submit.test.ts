import { describe, expect, it, vi } from 'vitest';
import type { Run } from '../generated/schema.ts';
import { submitWith } from './submit.ts';
import { Submitter } from './submitter.ts';

const run: Run = { id: 'a', status: 'RUNNING' };

function setUp() {
  const load = vi.fn(async () => ({ submit: async () => run }) as unknown as Submitter);
  const send = vi.fn(async () => run);
  return { load, send, submit: submitWith(load) };
}

it('sends a body without options of its own as it is, and loads nothing', async () => {
  const { load, send, submit } = setUp();
  const [body, options] = [{ settings: {} }, { timeoutMs: 5 }];
  expect(await submit({}, body, options, send)).toBe(run);
  expect(send).toHaveBeenCalledExactlyOnceWith(body, options);
  expect(load).not.toHaveBeenCalled();
});

it.each([
  ['a key', { idempotencyKey: 'k' }],
  ['an empty key', { idempotencyKey: '' }],
  ['mayHaveBeenSent', { mayHaveBeenSent: true }],
  ['onSend', { onSend: () => {} }],
])('leaves a body with %s to what submits once', async (_, options) => {
  const { load, send, submit } = setUp();
  expect(await submit({}, {}, options, send)).toBe(run);
  expect(load).toHaveBeenCalledOnce();
  expect(send).not.toHaveBeenCalled();
});

describe('what submits once', () => {
  const list = vi.fn(async () => ({ runs: [] }));
  const submit = submitWith(async () => new Submitter(list, { index: 0 }));

  it.each([
    [{ mayHaveBeenSent: 'yes' }, 'mayHaveBeenSent must be a boolean'],
    [{ idempotencyKeys: 'k' }, 'run has no option "idempotencyKeys". It has signal, timeoutMs,'],
    [{ idempotencyKey: 'k', settleMs: -1 }, 'settleMs must be a finite number'],
    [{ idempotencyKey: 'k', toString: 'x' }, 'run has no option "toString"'],
  ])('refuses %j before anything is sent', async (options, message) => {
    const send = vi.fn(async () => run);
    await expect(submit({}, {}, options as never, send)).rejects.toThrow(message);
    expect(send).not.toHaveBeenCalled();
    expect(list).not.toHaveBeenCalled();
  });

  it.each([{ mayHaveBeenSent: false }, { idempotencyKey: undefined }])(
    'sends a body without a key as it is: %j',
    async (options) => {
      const send = vi.fn(async () => run);
      const body = { settings: {} };
      const call = { timeoutMs: 5, maxRetries: 1, signal: new AbortController().signal };
      expect(await submit({}, body, { ...options, ...call }, send)).toBe(run);
      expect(send).toHaveBeenCalledExactlyOnceWith(body, call);
      expect(list).not.toHaveBeenCalled();
    },
  );
});

it('sends nothing when what submits once cannot be loaded', async () => {
  const send = vi.fn(async () => run);
  const submit = submitWith(async () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  await expect(submit({}, {}, { idempotencyKey: 'k' }, send)).rejects.toThrow('imported module');
  expect(send).not.toHaveBeenCalled();
});
