import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadline } from './deadline.ts';
import type { Failure } from './failure.ts';
import { PlainRetries } from './plain-retries.ts';

let deadline: Deadline;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  deadline = new Deadline(10_000, undefined);
});

afterEach(() => {
  deadline.dispose();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const failure = (retryAfterMs?: number) => ({ status: 503, retryAfterMs }) as Failure;

describe('retries while the code for failures is not loaded', () => {
  it('are as many as maxRetries, after pauses that grow', async () => {
    const retries = new PlainRetries(deadline, 2);
    const pause = () => retries.pauseAfter(failure(), 0, 0, true);
    expect([await pause(), await pause(), await pause()]).toEqual([250, 500, undefined]);
  });

  it('are none where the request may not be sent again', async () => {
    const retries = new PlainRetries(deadline, 2);
    expect(await retries.pauseAfter(failure(), 0, 0, false)).toBeUndefined();
  });

  it('come when the server asks for them, unless the call is over by then', async () => {
    const retries = new PlainRetries(deadline, 9);
    expect(await retries.pauseAfter(failure(2_000), 0, 0, true)).toBe(2_100);
    expect(await retries.pauseAfter(failure(10_000), 0, 0, true)).toBeUndefined();
    vi.mocked(Math.random).mockReturnValue(0);
    expect(await retries.pauseAfter(failure(10_000), 0, 0, true)).toBeUndefined();
    expect(await retries.pauseAfter(failure(9_999), 0, 0, true)).toBe(9_999);
  });
});
