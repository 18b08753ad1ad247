import { describe, expect, it } from 'vitest';
import { apiError } from '../../test/fake-runs.ts';
import { Round } from './round.ts';

function roundOf(signal = new AbortController().signal) {
  return new Round(3, 1_000, signal, { maxGets: 64 });
}

/** A round of polls that succeeded (`.`) or failed (`x`), one after the other. */
function after(polls: string): Round {
  const round = roundOf();
  for (const poll of polls) round.record(poll === 'x' ? apiError(503) : undefined);
  return round;
}

describe('a round', () => {
  it.each([
    ['xxxx', false],
    ['xxxxx', true],
    ['.xxx.', true],
    ['.xx..', false],
    ['xxxxx.....', false],
    ['xxxxxx....', true],
    // The last ten count.
    ['...........xxxxx', false],
    ['...........xxxxxx', true],
    ['xxxxxx..........', false],
  ])('of polls that went %s is stopped: %s', (polls, isStopped) => {
    expect(after(polls).isStopped).toBe(isStopped);
  });

  it('is stopped by an abort', () => {
    const control = new AbortController();
    const round = roundOf(control.signal);
    expect(round.isStopped).toBe(false);
    control.abort();
    expect(round.isStopped).toBe(true);
  });

  it.each([
    ['', false],
    ['.', false],
    ['x', true],
    ['x.', false],
    ['xx.', true],
  ])('of polls that went "%s" shows an outage: %s', (polls, isOutage) => {
    expect(after(polls).outage !== undefined).toBe(isOutage);
  });

  it('knows the last error of an outage, and the longest pause that the server asked for', () => {
    const round = roundOf();
    const last = apiError(503, 2_000);
    for (const error of [apiError(429, 1_000), apiError(503, 7_000), last]) round.record(error);
    expect(round.outage).toEqual({ error: last, retryAfterMs: 7_000 });
    expect(after('x').outage?.retryAfterMs).toBe(0);
  });

  it('takes an error that no retry mends for no failure of the server', () => {
    const round = roundOf();
    for (let n = 0; n < 9; n++) round.record(apiError(403));
    expect(round.isStopped).toBe(false);
    expect(round.outage).toBeUndefined();
  });
});
