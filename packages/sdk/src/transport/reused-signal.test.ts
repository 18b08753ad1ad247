import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { Deadline } from './deadline.ts';
import { reuseSignal } from './reused-signal.ts';

const { fetch } = globalThis;

function start(): { caller: AbortController; deadline: Deadline } {
  const caller = new AbortController();
  return { caller, deadline: new Deadline(60_000, caller.signal) };
}

it('gives the signal of a request that is over to the next one', () => {
  const first = start();
  const reused = reuseSignal(fetch, first.deadline);
  reused?.giveBack();
  const next = start();
  const again = reuseSignal(fetch, next.deadline);
  expect(again?.signal).toBe(reused?.signal);
  first.caller.abort(new Error('too late'));
  expect(again?.signal.aborted).toBe(false);
  next.caller.abort('enough');
  expect(again?.signal).toMatchObject({ aborted: true, reason: 'enough' });
});

it('gives two requests at a time a signal each', () => {
  const [one, other] = [start(), start()];
  const signals = [reuseSignal(fetch, one.deadline), reuseSignal(fetch, other.deadline)];
  one.caller.abort();
  expect(signals.map((each) => each?.signal.aborted)).toEqual([true, false]);
  other.deadline.dispose();
});

it('forgets what listened to a request that is over', () => {
  const first = start();
  const reused = reuseSignal(fetch, first.deadline);
  const [early, late] = [vi.fn(), vi.fn()];
  reused?.signal.addEventListener('abort', early);
  reused?.giveBack();
  first.deadline.dispose();
  const next = start();
  reuseSignal(fetch, next.deadline)?.signal.addEventListener('abort', late);
  next.caller.abort();
  expect(early).not.toHaveBeenCalled();
  expect(late).toHaveBeenCalledOnce();
});

it('aborts all attempts of one call, each once and with its signal', () => {
  const { caller, deadline } = start();
  const reused = reuseSignal(fetch, deadline);
  const listeners = [vi.fn(), vi.fn(), vi.fn()];
  for (const listener of listeners) reused?.signal.addEventListener('abort', listener);
  caller.abort();
  for (const listener of listeners) {
    expect(listener).toHaveBeenCalledOnce();
    expect(listener.mock.contexts).toEqual([reused?.signal]);
  }
});

it('never gives a signal again that has aborted', () => {
  const first = start();
  const reused = reuseSignal(fetch, first.deadline);
  first.caller.abort();
  reused?.giveBack();
  const next = start();
  expect(reuseSignal(fetch, next.deadline)?.signal.aborted).toBe(false);
  next.deadline.dispose();
});

it('gives none when the call is over, and none to a fetch that is not the one of Node', () => {
  const { caller, deadline } = start();
  expect(reuseSignal(vi.fn(), deadline)).toBeUndefined();
  expect(reuseSignal((...request) => fetch(...request), deadline)).toBeUndefined();
  expect(reuseSignal(fetch, deadline)).toBeDefined();
  caller.abort();
  expect(reuseSignal(fetch, deadline)).toBeUndefined();
});

it('ends a request of Node’s fetch, also when the signal was that of others before', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/quick') response.end('done');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (let turn = 0; turn < 3; turn++) {
    const { deadline } = start();
    const reused = reuseSignal(fetch, deadline);
    const response = await fetch(`${root}/quick`, reused && { signal: reused.signal });
    expect(await response.text()).toBe('done');
    reused?.giveBack();
    deadline.dispose();
  }
  const { caller, deadline } = start();
  const reused = reuseSignal(fetch, deadline);
  const silent = fetch(`${root}/silent`, reused && { signal: reused.signal });
  const [{ socket }] = await once(server, 'request');
  const closed = once(socket, 'close');
  caller.abort(new Error('enough'));
  await expect(silent).rejects.toThrow('enough');
  await closed;
  server.close();
});
