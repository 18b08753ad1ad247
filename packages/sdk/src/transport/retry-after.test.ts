import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzed } from '../../test/fuzz-share.ts';
import { retryAfterMs } from './retry-after.ts';

const now = Date.UTC(2026, 0, 5, 12, 0, 0);

describe('Retry-After', () => {
  it.each<[string | null, number | undefined]>([
    ['0', 0],
    ['7', 7000],
    [' 120 ', 120_000],
    ['1.5', 1500],
    ['1.25', 1250],
    ['1e99', 1e102],
    ['1e999', Number.POSITIVE_INFINITY],
    ['315360000', 315_360_000_000],
    [null, undefined],
    ['', undefined],
    ['   ', undefined],
    ['-1', undefined],
    ['+1', undefined],
    ['0x10', undefined],
    ['1,2', undefined],
    ['1_000', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
    ['soon', undefined],
    ['12 soon', undefined],
    ['Soon 2099', undefined],
    ['9'.repeat(65), undefined],
    ['Mon, 05 Jan 2026 12:00:30 GMT', 30_000],
    ['Monday, 05-Jan-26 12:00:30 GMT', 30_000],
    ['Mon Jan  5 12:00:30 2026', 30_000],
    ['Mon, 05 Jan 2026 11:59:30 GMT', undefined],
    ['Mon, 05 Jan 2026 12:00:00 GMT', undefined],
    ['Mon, 05 Jan 2026 12:00:30', undefined],
    ['on Mon, 05 Jan 2026 12:00:30 GMT', undefined],
    ['Mon Jan  5 12:00:30 20261', undefined],
    ['Mon Jan -5 12:00:30 2026', undefined],
    ['Mon, 05 Jan 2026 12:00:30 +0200', undefined],
    ['Mon, 05 Foo 2026 12:00:30 GMT', undefined],
    ['2026-01-05T12:00:30Z', undefined],
  ])('%s asks for %s ms', (value, wait) => {
    expect(retryAfterMs(value, null, now)).toBe(wait);
  });

  it('as a date counts from the response’s own Date, whatever the time is here', () => {
    const wait = (clock: number) =>
      retryAfterMs('Mon, 05 Jan 2026 12:00:30 GMT', 'Mon, 05 Jan 2026 12:00:10 GMT', clock);
    expect(wait(now)).toBe(20_000);
    expect(wait(now + 3_600_000)).toBe(20_000);
    expect(wait(now - 3_600_000)).toBe(20_000);
  });

  it.each(['0', '2026', 'yesterday', ''])('does not believe the Date %s', (date) => {
    expect(retryAfterMs('Mon, 05 Jan 2026 12:00:30 GMT', date, now)).toBe(30_000);
  });

  it('in seconds is what an independent reading gives', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), (seconds) => {
        expect(retryAfterMs(String(seconds), null, now)).toBe(seconds * 1000);
      }),
      { numRuns: fuzzed(2000) },
    );
  });

  it('as a date is what an independent reading gives', () => {
    const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const two = (value: number) => String(value).padStart(2, '0');
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), (seconds) => {
        const at = new Date(now + seconds * 1000);
        const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
        const text = `${days[at.getUTCDay()]}, ${two(at.getUTCDate())} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()} ${time} GMT`;
        expect(retryAfterMs(text, null, now)).toBe(seconds > 0 ? seconds * 1000 : undefined);
      }),
      { numRuns: fuzzed(2000) },
    );
  });

  it('of any text is a wait of 0 or more, or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d.e+ -]*$/)),
        fc.option(fc.string()),
        (value, date) => {
          const wait = retryAfterMs(value, date, now);
          expect(wait === undefined || wait >= 0).toBe(true);
        },
      ),
      { numRuns: fuzzed(5000) },
    );
  });
});
