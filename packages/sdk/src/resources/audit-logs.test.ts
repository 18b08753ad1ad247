import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { AIHub, preload } from '../client.ts';

beforeAll(preload);

interface Sent {
  start?: number;
  size?: number;
  start_time?: string;
  end_time?: string;
}

/** A client whose audit log has so many entries, in pages of at most `cap`. */
function withEntries(count: number, cap = 100) {
  const sent: Sent[] = [];
  const aihub = new AIHub({
    apiToken: 'a-token',
    fetch: async (_, init) => {
      const body = JSON.parse(String(init?.body)) as Sent;
      sent.push(body);
      const { start = 0, size = 50, start_time = '0' } = body;
      const all = Array.from({ length: count }, (_, index) => ({
        log_type: `T${index}`,
        timestamp_millis: String(1_765_912_371_204 + index),
      })).filter(({ timestamp_millis }) => Number(timestamp_millis) >= Number(start_time));
      const results = all.slice(start, start + Math.min(size, cap));
      return Response.json({ status: 'OK', data: { results } });
    },
  });
  return { aihub, sent };
}

describe('auditLogs.search', () => {
  it('sends times as strings of milliseconds, from a Date or as they are', async () => {
    const { aihub, sent } = withEntries(0);
    await aihub.auditLogs.search({
      start_time: new Date(1_765_843_200_000),
      end_time: '1765929600000',
    });
    expect(sent).toEqual([{ start_time: '1765843200000', end_time: '1765929600000' }]);
  });

  it.each([
    ['an invalid date', new Date(Number.NaN), '"NaN"'],
    ['seconds', '1765843200', '"1765843200"'],
    ['nanoseconds', '1765843200000000000', '"1765843200000000000"'],
    ['text', '2025-12-16', '"2025-12-16"'],
  ])('refuses %s, and sends nothing', async (_, start_time, quoted) => {
    const { aihub, sent } = withEntries(0);
    await expect(aihub.auditLogs.search({ start_time })).rejects.toThrow(
      `start_time must be a Date, or Unix time in milliseconds as a string of digits, not ${quoted}.`,
    );
    expect(sent).toEqual([]);
  });

  it('is retried, though a POST', async () => {
    let attempts = 0;
    const aihub = new AIHub({
      apiToken: 'a-token',
      fetch: async () => {
        attempts++;
        if (attempts === 1) return new Response(null, { status: 503 });
        return Response.json({ status: 'OK', data: { results: [] } });
      },
    });
    await aihub.auditLogs.search({});
    expect(attempts).toBe(2);
  });

  it('throws APIError for an error with status 200', async () => {
    const aihub = new AIHub({
      apiToken: 'a-token',
      fetch: async () => Response.json({ status: 'ERROR', msg: 'No such log_type.' }),
    });
    await expect(aihub.auditLogs.search({})).rejects.toMatchObject({
      name: 'APIError',
      status: 200,
      message: expect.stringContaining('No such log_type.'),
    });
  });
});

describe('auditLogs.iterate', () => {
  it('gives every entry with its time, though the server gives shorter pages than asked for', async () => {
    const { aihub, sent } = withEntries(25, 10);
    const entries = await aihub.auditLogs.iterate({ pageSize: 20 }).toArray();
    expect(entries.map(({ log_type }) => log_type)).toEqual(
      Array.from({ length: 25 }, (_, index) => `T${index}`),
    );
    expect(entries[0]?.time).toEqual(new Date(1_765_912_371_204));
    expect(sent.map(({ start }) => start)).toEqual([0, 0, 10, 20, 25]);
    expect(new Set(sent.map(({ size }) => size))).toEqual(new Set([20]));
  });

  it('keeps one end for all pages, so that new entries shift none', async () => {
    const { aihub, sent } = withEntries(25, 10);
    await aihub.auditLogs.iterate().toArray();
    const [, ...pages] = sent;
    const [first] = pages;
    expect(Number(first?.end_time)).toBeGreaterThan(Date.now() - 60_000);
    expect(new Set(pages.map(({ end_time }) => end_time)).size).toBe(1);
  });

  describe('without an end', () => {
    const serverNow = 1_765_912_400_000;
    afterEach(() => vi.useRealTimers());

    /** A log in one order, whose pages hold at most ten, and to which each search adds an entry. */
    function growing(order: 'oldest first' | 'newest first') {
      const log = Array.from({ length: 25 }, (_, index) => serverNow - 60_000 * (25 - index));
      let searches = 0;
      const aihub = new AIHub({
        apiToken: 'a-token',
        fetch: async (_, init) => {
          const { start = 0, start_time, end_time } = JSON.parse(String(init?.body)) as Sent;
          const within = log.filter(
            (at) => Number(start_time ?? 0) <= at && at <= Number(end_time ?? Infinity),
          );
          log.push(serverNow + ++searches);
          if (order === 'newest first') within.reverse();
          const results = within
            .slice(start, start + 10)
            .map((at) => ({ timestamp_millis: String(at) }));
          return Response.json({ status: 'OK', data: { results } });
        },
      });
      return { aihub, before: [...log], searches: () => searches };
    }

    it.each([
      ['ten minutes behind', -600_000, 'oldest first'],
      ['ten minutes behind', -600_000, 'newest first'],
      ['twenty minutes behind', -1_200_000, 'oldest first'],
      ['right', 0, 'oldest first'],
      ['right', 0, 'newest first'],
    ] as const)('holds the newest entry on a clock that is %s', async (_, offset, order) => {
      vi.useFakeTimers({ now: serverNow + offset, toFake: ['Date'] });
      const { aihub, before, searches } = growing(order);
      const entries = await aihub.auditLogs.iterate().toArray();
      const times = entries.map(({ time }) => time?.getTime() ?? 0);
      expect(times.filter((at) => at < serverNow).sort()).toEqual(before);
      expect(new Set(times).size).toBe(times.length);
      expect(searches()).toBeLessThan(9);
    });

    it('begins with a start that is ahead of this machine’s clock', async () => {
      vi.useFakeTimers({ now: serverNow - 600_000, toFake: ['Date'] });
      const { aihub } = growing('oldest first');
      const start_time = new Date(serverNow - 120_000);
      const entries = await aihub.auditLogs.iterate({ start_time }).toArray();
      expect(entries.map(({ time }) => time?.getTime()).slice(0, 2)).toEqual([
        serverNow - 120_000,
        serverNow - 60_000,
      ]);
    });
  });

  it('throws PagingError when the server does not page', async () => {
    const aihub = new AIHub({
      apiToken: 'a-token',
      fetch: async () => Response.json({ data: { results: [{ log_type: 'A' }] } }),
    });
    const entries = aihub.auditLogs.iterate().toArray();
    await expect(entries).rejects.toMatchObject({ name: 'PagingError' });
  });

  it('is a DecodeError when the response is something else', async () => {
    const aihub = new AIHub({
      apiToken: 'a-token',
      fetch: async () => Response.json({ data: { results: 'none' } }),
    });
    const entries = aihub.auditLogs.iterate().toArray();
    await expect(entries).rejects.toMatchObject({ name: 'DecodeError' });
  });
});
