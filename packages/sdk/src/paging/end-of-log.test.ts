import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endOfLog } from './end-of-log.ts';

const now = 1000;
beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => void vi.useRealTimers());

/** The end of a log whose pages hold entries of these times, and what was asked for. */
async function end(pages: (number | undefined)[][], from?: string) {
  const asked: { start_time: string; start: number }[] = [];
  const result = await endOfLog(from, async (part) => {
    asked.push(part);
    const times = pages[asked.length - 1] ?? [];
    return times.map((time) => ({ time: time === undefined ? undefined : new Date(time) }));
  });
  return { result, asked };
}

it('is now when nothing is newer', async () => {
  expect(await end([])).toEqual({ result: '1000', asked: [{ start_time: '1000', start: 0 }] });
});

it('is right after the newest entry, of all pages, in whatever order', async () => {
  const { result, asked } = await end([[2000], [5000, undefined], [4000, 3000], [1500]]);
  expect(result).toBe('5001');
  expect(asked.map(({ start }) => start)).toEqual([0, 1, 3, 5]);
});

it('is looked for from the start of what is asked for, if that lies after now', async () => {
  expect((await end([], '7000')).asked[0]?.start_time).toBe('7000');
  expect((await end([], '500')).asked[0]?.start_time).toBe('1000');
});
