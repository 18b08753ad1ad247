import { describe, expect, it } from 'vitest';
import { PagingError } from '../errors.ts';
import { Paged } from '../resources/paged.ts';
import { type CountedPage, countedPages } from './counted-pages.ts';
import { present } from './items.ts';
import { tokenPages } from './token-pages.ts';

describe('pages asked for by the number received', () => {
  const read = (pages: string[][], hasMore: (offset: number) => boolean, start?: number) => {
    const offsets: number[] = [];
    const items = new Paged(async () =>
      countedPages(async (offset) => {
        offsets.push(offset);
        return { items: pages[offsets.length - 1] ?? [], hasMore: hasMore(offset) };
      }, start),
    );
    return { items, offsets };
  };

  it('are counted on from where one starts, until there are no more', async () => {
    const { items, offsets } = read([['a', 'b'], ['c'], []], (offset) => offset < 8, 5);
    expect(await items.toArray()).toEqual(['a', 'b', 'c']);
    expect(offsets).toEqual([5, 7, 8]);
  });

  it('are an error when there is to be more and the page is empty', async () => {
    const { items } = read([['a'], []], () => true);
    await expect(items.toArray()).rejects.toThrow(
      'The page at offset 1 should have brought more, but is empty.',
    );
  });

  it('are an error when the same page comes again', async () => {
    const { items } = read([['a'], ['a'], ['a']], () => true);
    await expect(items.toArray()).rejects.toThrow(PagingError);
    await expect(read([['a'], ['a']], () => true).items.toArray()).rejects.toThrow(
      'is the one before once more. Start again, from offset 1.',
    );
  });

  it('may begin with the same item, and be as long', async () => {
    const pages = [['a', 'b'], ['a', 'c'], ['a'], ['b']];
    const { items } = read(pages, (offset) => offset < 5);
    expect(await items.toArray()).toEqual(pages.flat());
  });
});

it('a page that comes again gives no item twice', async () => {
  const given: string[] = [];
  const pages = countedPages(async () => ({ items: ['a', 'b'], hasMore: true }));
  await expect(
    (async () => {
      for await (const item of pages) given.push(item);
    })(),
  ).rejects.toThrow(PagingError);
  expect(given).toEqual(['a', 'b']);
});

it('pages are counted from the first in the message that none is named', async () => {
  const pages = tokenPages(async () => ({ items: [1], hasMore: true, nextToken: null }));
  await pages.next();
  await expect(pages.next()).rejects.toThrow('more pages after 1, but none is named');
});

it('what a server has lost is no item', () => {
  expect(present([1, null, undefined, 0, ''])).toEqual([1, 0, '']);
});

describe('pages that name the next one', () => {
  const read = (tokens: (string | null)[]) => {
    const asked: (string | undefined)[] = [];
    const items = new Paged(async () =>
      tokenPages(async (token) => {
        asked.push(token);
        const nextToken = tokens[asked.length - 1];
        return { items: [asked.length], hasMore: asked.length <= tokens.length, nextToken };
      }),
    );
    return { items, asked };
  };

  it('are followed to the last', async () => {
    const { items, asked } = read(['x', 'y']);
    expect(await items.toArray()).toEqual([1, 2, 3]);
    expect(asked).toEqual([undefined, 'x', 'y']);
  });

  it.each([
    ['a token comes twice', ['x', 'y', 'x'], 'its next one was read before'],
    ['none comes', [null], 'none is named'],
  ])('are an error when %s', async (_, tokens, message) => {
    await expect(read(tokens).items.toArray()).rejects.toThrow(message);
  });
});

describe('toArray', () => {
  it('stops at its limit without another page', async () => {
    let pages = 0;
    const items = new Paged(async () =>
      countedPages(async (offset) => {
        pages++;
        return { items: [offset, offset + 1], hasMore: true };
      }),
    );
    expect(await items.toArray({ limit: 4 })).toEqual([0, 1, 2, 3]);
    expect(pages).toBe(2);
    expect(await items.toArray({ limit: 0 })).toEqual([]);
    for (const limit of [-1, '4']) {
      const read = items.toArray({ limit: limit as number });
      await expect(read).rejects.toThrow('limit must be a number');
    }
  });

  it('names itself where an option is unknown', async () => {
    const items = new Paged(async () => countedPages(async () => ({ items: [], hasMore: false })));
    await expect(items.toArray({ limits: 1 } as never)).rejects.toThrow('toArray');
  });
});

describe('pages that are fetched ahead', () => {
  /** Pages of two items, fetched when the test says so. */
  function pages(count: number) {
    const asked: number[] = [];
    const settle: { resolve: () => void; reject: (reason: Error) => void }[] = [];
    const items = countedPages(
      (offset) => {
        asked.push(offset);
        const page = { items: [offset, offset + 1], hasMore: asked.length < count };
        return new Promise<CountedPage<number>>((resolve, reject) => {
          settle.push({ resolve: () => resolve(page), reject });
        });
      },
      0,
      true,
    );
    return { items, asked, settle };
  }

  it('are one at most, asked for when the one before has come', async () => {
    const { items, asked, settle } = pages(3);
    const first = items.next();
    expect(asked).toEqual([0]);
    settle[0]?.resolve();
    expect(await first).toMatchObject({ value: 0 });
    expect(asked).toEqual([0, 2]);
    settle[1]?.resolve();
    expect(await items.next()).toMatchObject({ value: 1 });
    expect(asked).toEqual([0, 2]);
    expect(await items.next()).toMatchObject({ value: 2 });
    expect(asked).toEqual([0, 2, 4]);
    settle[2]?.resolve();
    const rest: number[] = [];
    for await (const item of items) rest.push(item);
    expect(rest).toEqual([3, 4, 5]);
    expect(asked).toEqual([0, 2, 4]);
  });

  it('fail behind the items that came before, and nothing is unhandled', async () => {
    const { items, settle } = pages(3);
    const first = items.next();
    settle[0]?.resolve();
    await first;
    settle[1]?.reject(new Error('gone'));
    // Node reports a rejection that is still unhandled after the microtasks; vitest fails on it.
    await new Promise((resolve) => setImmediate(resolve));
    expect(await items.next()).toMatchObject({ value: 1 });
    await expect(items.next()).rejects.toThrow('gone');
    expect(await items.next()).toMatchObject({ done: true });
  });

  it('may fail after the loop has ended', async () => {
    const { items, settle } = pages(3);
    const first = items.next();
    settle[0]?.resolve();
    await first;
    await items.return();
    settle[1]?.reject(new Error('aborted'));
    await new Promise((resolve) => setImmediate(resolve));
  });

  it('are none behind an empty page, and behind the last', async () => {
    const offsets: number[] = [];
    const empty = countedPages<number>(
      async (offset) => {
        offsets.push(offset);
        return { items: [], hasMore: true };
      },
      0,
      true,
    );
    await expect(empty.next()).rejects.toThrow(PagingError);
    expect(offsets).toEqual([0]);
  });
});
