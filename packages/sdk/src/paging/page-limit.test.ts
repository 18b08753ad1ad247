import { describe, expect, it } from 'vitest';
import { APIError } from '../errors.ts';
import { PageLimit } from './page-limit.ts';

const refusal = (status: number): APIError =>
  new APIError(
    'refused',
    { operationId: 'listRuns', attempts: 1, earlierErrors: [] },
    {
      status,
      body: undefined,
      headers: new Headers(),
      requestId: undefined,
      retryAfterMs: undefined,
    },
  );

/** A server that refuses pages of more than so many rows. */
const upTo =
  (most: number, status = 400) =>
  async (limit: number): Promise<number> => {
    if (limit > most) throw refusal(status);
    return limit;
  };

describe('a page limit', () => {
  it.each([
    [5_000, 1_000],
    [1_000, 1_000],
    [500, 100],
    [50, 20],
  ])('with a server that allows %d rows asks for %d', async (most, rows) => {
    const limit = new PageLimit();
    expect(await limit.fetch(upTo(most))).toBe(rows);
    expect(limit.rows).toBe(rows);
  });

  it('is lowered once by requests that were under way together', async () => {
    const limit = new PageLimit();
    expect(await Promise.all([1, 2, 3].map(() => limit.fetch(upTo(100))))).toEqual([100, 100, 100]);
    expect(limit.rows).toBe(100);
  });

  it('goes at once to what others have found meanwhile', async () => {
    const limit = new PageLimit();
    const asked: number[] = [];
    const first = limit.fetch(async (rows) => {
      asked.push(rows);
      if (rows === 1000) await limit.fetch(upTo(20));
      return upTo(20)(rows);
    });
    expect(await first).toBe(20);
    expect(asked).toEqual([1000, 20]);
  });

  it('is lowered by 422, too, and by no other status', async () => {
    const limit = new PageLimit();
    expect(await limit.fetch(upTo(100, 422))).toBe(100);
    await expect(new PageLimit().fetch(upTo(100, 503))).rejects.toMatchObject({ status: 503 });
  });

  it('stays as it was when the size of the page was not the reason', async () => {
    const limit = new PageLimit();
    await expect(limit.fetch(upTo(0))).rejects.toMatchObject({ status: 400 });
    expect(limit.rows).toBe(1_000);
  });
});
