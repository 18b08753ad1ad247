import { expect, it, vi } from 'vitest';
import type { Run } from '../generated/schema.ts';
import { submitWith } from './submit.ts';
import type { Submitter } from './submitter.ts';

const run: Run = { id: 'a', status: 'RUNNING' };

function setUp() {
  const load = vi.fn(async () => ({ submit: async () => run }) as unknown as Submitter);
  const send = vi.fn(async () => run);
  return { load, send, submit: submitWith(load) };
}

it('sends a body without a key as it is, and loads nothing', async () => {
  const { load, send, submit } = setUp();
  const body = { settings: {} };
  expect(await submit({}, body, { mayHaveBeenSent: false }, send)).toBe(run);
  expect(send).toHaveBeenCalledExactlyOnceWith(body);
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

it.each([
  [{ mayHaveBeenSent: 'yes' }, 'mayHaveBeenSent must be a boolean'],
  [{ idempotencyKeys: 'k' }, 'run has no option "idempotencyKeys"'],
])('refuses %j before anything is loaded or sent', async (options, message) => {
  const { load, send, submit } = setUp();
  await expect(submit({}, {}, options as never, send)).rejects.toThrow(message);
  expect(load).not.toHaveBeenCalled();
  expect(send).not.toHaveBeenCalled();
});

it('sends nothing when what submits once cannot be loaded', async () => {
  const send = vi.fn(async () => run);
  const submit = submitWith(async () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  await expect(submit({}, {}, { idempotencyKey: 'k' }, send)).rejects.toThrow('imported module');
  expect(send).not.toHaveBeenCalled();
});
