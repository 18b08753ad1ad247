import { expect, it } from 'vitest';
import { AbortGroup } from './abort-group.ts';

it('aborts what is running with the first reason, and starts nothing more', async () => {
  const group = new AbortGroup();
  expect(group.isAborted).toBe(false);
  const signals: AbortSignal[] = [];
  const running = group.run((signal) => {
    signals.push(signal);
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason)),
    );
  });
  const first = new Error('first');
  group.abort(first);
  group.abort(new Error('second'));
  expect(group.isAborted).toBe(true);
  await expect(running).rejects.toBe(first);
  await expect(group.run(async (signal) => signals.push(signal))).rejects.toBe(first);
  expect(() => group.throwIfAborted()).toThrow(first);
  expect(signals).toHaveLength(1);
});

it('aborts nothing that is over', async () => {
  const group = new AbortGroup();
  const signal = await group.run(async (own) => own);
  await group.run((own) => Promise.reject(own)).catch(() => {});
  group.abort(new Error('late'));
  expect(signal.aborted).toBe(false);
});

it('may be aborted without a reason', async () => {
  const group = new AbortGroup();
  group.abort(undefined);
  expect(group.isAborted).toBe(true);
  await expect(group.run(async () => 'done')).rejects.toBeUndefined();
});
