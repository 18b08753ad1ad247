import { expect, it } from 'vitest';
import { pinWindow } from './window.ts';

const now = 1_765_900_000_500;

it('takes dates, and rounds outwards to seconds', () => {
  const window = { from: new Date(1_765_000_000_700), to: new Date(1_765_000_009_001) };
  expect(pinWindow(window, now)).toEqual({
    from_timestamp: 1_765_000_000,
    to_timestamp: 1_765_000_010,
  });
});

it('ends now when no end is given', () => {
  expect(pinWindow({ from_timestamp: 1_765_000_000 }, now).to_timestamp).toBe(1_765_900_001);
});

it('never sends 0, which a server could take for "not given"', () => {
  expect(pinWindow({ from: new Date(0) }, now).from_timestamp).toBe(1);
});

it.each([
  ['no start', {}, 'Without it the API would leave out every run older than 24 hours'],
  ['milliseconds', { from_timestamp: now }, 'must be Unix time in seconds, not 1765900000500'],
  ['no date', { from: new Date('soon') }, 'from must be a valid Date'],
  ['text', { from: '2025-12-01' }, 'from must be a valid Date, not "2025-12-01"'],
  ['a wrong end', { from: new Date(0), to: new Date('soon') }, 'to must be a valid Date'],
  ['a wrong end in seconds', { from_timestamp: 1, to_timestamp: -1 }, 'to_timestamp must be Unix'],
  ['less than 0', { from_timestamp: -1 }, 'from_timestamp must be Unix time in seconds, not -1'],
  ['seconds as text', { from_timestamp: '5' }, 'must be Unix time in seconds, not "5"'],
  ['the end first', { from_timestamp: 9, to_timestamp: 8 }, 'ends before it starts'],
])('refuses %s', (_, window, message) => {
  expect(() => pinWindow(window as never, now)).toThrow(message);
});

it('takes seconds from 0 up to the year 5138, and nothing of another unit', () => {
  expect(pinWindow({ from_timestamp: 0 }, now).from_timestamp).toBe(1);
  const last = 1e11 - 1;
  expect(pinWindow({ from_timestamp: last, to_timestamp: last }, now).to_timestamp).toBe(last);
  expect(() => pinWindow({ from_timestamp: 1e11 }, now)).toThrow('must be Unix time in seconds');
});
