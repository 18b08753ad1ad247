import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PagingError } from '../errors.ts';
import { offsetPages } from './offset-pages.ts';

interface Item {
  id: number;
  start: bigint;
}

interface Change {
  kind: 'delete' | 'append' | 'late';
  at: number;
  count: number;
}

/** A list on a server, sorted by start. Its pages hold at most `cap` items. */
class LiveList {
  readonly items: Item[] = [];
  requests = 0;
  #lastId = 0;

  constructor(starts: readonly number[]) {
    for (const start of starts) this.insert(start);
  }

  insert(start: number): Item {
    const item = { id: ++this.#lastId, start: BigInt(start) };
    const at = this.items.findIndex((other) => other.start > item.start);
    this.items.splice(at < 0 ? this.items.length : at, 0, item);
    return item;
  }

  delete(at: number, count = 1): void {
    this.items.splice(at % Math.max(1, this.items.length), count);
  }

  read(cap = Number.POSITIVE_INFINITY, { pageSize = 10, sorted = true, before = () => {} } = {}) {
    return offsetPages<Item>({
      name: 'things',
      pageSize,
      idOf: (item) => item.id,
      orderOf: sorted ? (item) => item.start : undefined,
      fetchPage: async (offset, limit) => {
        this.requests++;
        if (this.requests > 3000) throw new Error('It does not end.');
        before();
        return this.items.slice(offset, offset + Math.min(limit, cap));
      },
    });
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const ids = (items: readonly Item[]) => items.map((item) => item.id);

async function all(pages: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of pages) items.push(item);
  return items;
}

describe('a list that does not change', () => {
  it.each([
    [0, 1],
    [1, 3],
    [2, 2],
    [10, 2],
    [11, 3],
    [35, 7],
  ])('of %i items takes %i requests of 10', async (count, requests) => {
    const list = new LiveList(upTo(count));
    expect(ids(await all(list.read()))).toEqual(ids(list.items));
    expect(list.requests).toBe(requests);
  });

  it('fetches no page beyond what is read', async () => {
    const list = new LiveList(upTo(100));
    for await (const item of list.read()) if (item.id === 10) break;
    expect(list.requests).toBe(1);
  });

  it.each([2, 3, 7])('comes whole from a server that caps its pages at %i', async (cap) => {
    const list = new LiveList(upTo(50));
    expect(ids(await all(list.read(cap)))).toEqual(ids(list.items));
  });

  it('costs a tenth more requests than without overlap at pages of 100', async () => {
    const list = new LiveList(upTo(10_000));
    await all(list.read(undefined, { pageSize: 100 }));
    expect(list.requests).toBe(112);
  });
});

describe('a list that changes while it is read', () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('delete' as const), at: fc.nat(200), count: fc.nat(40) }),
    fc.record({ kind: fc.constant('append' as const), at: fc.nat(5), count: fc.nat(5) }),
    fc.record({ kind: fc.constant('late' as const), at: fc.nat(60), count: fc.nat(3) }),
  );

  // Found at random once: the list grew after a page had shown its end.
  const listsThatGrewAtTheEnd: [number[], number, number, Change[][]][] = [
    [
      [2, 0],
      2,
      2,
      [
        [
          { kind: 'late', at: 0, count: 2 },
          { kind: 'late', at: 1, count: 2 },
        ],
        ...[[], [], []],
        [{ kind: 'delete', at: 0, count: 2 }],
        [{ kind: 'late', at: 0, count: 1 }],
      ],
    ],
    [
      [0, 1, 1, 1, 1, 1, 2],
      3,
      3,
      [
        [],
        [
          { kind: 'append', at: 0, count: 5 },
          { kind: 'late', at: 1, count: 3 },
        ],
        [{ kind: 'delete', at: 190, count: 4 }],
        [{ kind: 'delete', at: 26, count: 5 }],
        [{ kind: 'late', at: 0, count: 2 }],
      ],
    ],
  ];

  it.each([
    ['sorted', true],
    ['with no known order', false],
  ])('misses nothing that stays, and gives nothing twice, %s', async (_, sorted) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(60), { maxLength: 120 }),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 2, max: 40 }),
        fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 25 }),
        async (starts, pageSize, cap, script) => {
          const list = new LiveList(starts);
          const stays = new Set(ids(list.items));
          const before = () => {
            for (const { kind, at, count } of script[list.requests - 1] ?? []) {
              if (kind === 'delete') list.delete(at, count);
              else for (let n = 0; n < count; n++) list.insert(kind === 'late' ? at : 1000 + at);
            }
            const present = new Set(ids(list.items));
            for (const id of stays) if (!present.has(id)) stays.delete(id);
          };
          const given = ids(await all(list.read(cap, { pageSize, sorted, before })));
          expect(new Set(given).size).toBe(given.length);
          expect([...stays].filter((id) => !given.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 500, examples: listsThatGrewAtTheEnd },
    );
  });

  it('gives every item to a loop that deletes each one', async () => {
    const list = new LiveList(upTo(500));
    const given: number[] = [];
    for await (const { id } of list.read(undefined, { pageSize: 50 })) {
      given.push(id);
      list.items.splice(
        list.items.findIndex((item) => item.id === id),
        1,
      );
    }
    expect(given).toEqual(upTo(500).map((index) => index + 1));
    expect(list.requests).toBeLessThan(25);
  });

  it('is read to its end though many pages bring nothing new, as long as they do not follow each other', async () => {
    const list = new LiveList(upTo(400));
    // Every second page does not join on; the one after it does, and brings something new.
    const before = () => {
      if (list.requests % 2 === 0) list.delete(0, 10);
    };
    expect(await all(list.read(undefined, { before }))).toHaveLength(400);
    expect(list.requests).toBeGreaterThan(60);
  });
});

describe('a list that changed a lot at once', () => {
  /** Changes the list when this request is made. */
  const at = (list: LiveList, request: number, change: () => void) => () => {
    if (list.requests === request) change();
  };

  it('is read on after thousands of its items were deleted', async () => {
    const list = new LiveList(upTo(10_000));
    const before = at(list, 1800, () => list.delete(0, 8000));
    expect(ids(await all(list.read(undefined, { before }))).at(-1)).toBe(10_000);
    // Back by steps that double, and forth again by half a page at a time.
    expect(list.requests).toBeLessThan(2_600);
  });

  it('gives an item that comes late, among those of the page before', async () => {
    const list = new LiveList([1, 2, 3, 4, 5, 6, 7, 10, 12, 13, 14, 15]);
    let late: Item | undefined;
    const before = at(list, 2, () => {
      late = list.insert(11);
    });
    expect(ids(await all(list.read(undefined, { before })))).toContain(late?.id);
  });
});

describe('a server that does not page', () => {
  it('is an error when it gives the same page for every offset', async () => {
    const list = new LiveList(upTo(10));
    const pages = offsetPages<Item>({
      name: 'things',
      pageSize: 10,
      idOf: (item) => item.id,
      fetchPage: async () => {
        list.requests++;
        return list.items;
      },
    });
    const error = await all(pages).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PagingError);
    expect(String(error)).toMatch(/The pages of things do not advance.* Ask with another pageSize/);
    expect(list.requests).toBeLessThan(30);
  });

  it('is an error when its pages hold one item, since one cannot overlap', async () => {
    await expect(all(new LiveList(upTo(5)).read(1))).rejects.toThrow(PagingError);
  });

  it('loses nothing when it sorts the other way', async () => {
    const list = new LiveList(upTo(95));
    list.items.reverse();
    expect(ids(await all(list.read()))).toEqual(ids(list.items));
  });

  it('is an error when it stops sorting halfway', async () => {
    const list = new LiveList(upTo(95));
    list.items.push({ id: 1000, start: 94n }, { id: 1001, start: 3n });
    await expect(all(list.read())).rejects.toThrow('stopped sorting');
  });
});
