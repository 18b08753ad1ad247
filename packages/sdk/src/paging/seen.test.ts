import { describe, expect, it } from 'vitest';
import { PagingError } from '../errors.ts';
import { Seen } from './seen.ts';

interface Item {
  id: number;
  start?: bigint;
}

const identity = { idOf: (item: Item) => item.id, orderOf: (item: Item) => item.start };

it('holds no more IDs than it is to keep, and still knows the others', () => {
  const seen = new Seen<Item>(identity, 20);
  for (let id = 0; id < 10_000; id++) seen.add({ id, start: BigInt(id) });
  expect(seen.size).toBe(20);
  expect(seen.has({ id: 17, start: 17n })).toBe(true);
  expect(seen.has({ id: 10_000, start: 10_000n })).toBe(false);
});

it('forgets no ID of the order value that it has come to', () => {
  const seen = new Seen<Item>(identity, 2);
  for (let id = 0; id < 10; id++) seen.add({ id, start: 5n });
  expect(seen.size).toBe(10);
  expect(seen.has({ id: 99, start: 5n })).toBe(false);
  seen.add({ id: 10, start: 6n });
  expect(seen.size).toBe(2);
  expect(seen.has({ id: 3, start: 5n })).toBe(true);
});

it('keeps every ID of items without an order value', () => {
  const seen = new Seen<Item>(identity, 2);
  for (let id = 0; id < 10; id++) seen.add({ id });
  expect(seen.has({ id: 0 })).toBe(true);
  expect(seen.has({ id: 10 })).toBe(false);
});

it('joins a page on at an item before the last one given, and not at its equal', () => {
  const seen = new Seen<Item>(identity, 20);
  seen.add({ id: 1, start: 4n });
  seen.add({ id: 2, start: 5n });
  expect(seen.reaches({ id: 1, start: 4n })).toBe(true);
  expect(seen.reaches({ id: 7, start: 4n })).toBe(true);
  expect(seen.reaches({ id: 8, start: 5n })).toBe(false);
});

it('forgets nothing from an item without an order value on', () => {
  const seen = new Seen<Item>(identity, 2);
  seen.add({ id: 0 });
  for (let id = 1; id < 10; id++) seen.add({ id, start: BigInt(id) });
  expect(seen.size).toBe(10);
  expect(seen.has({ id: 0 })).toBe(true);
});

describe('a list that is not quite in order', () => {
  it('loses no ID any more', () => {
    const seen = new Seen<Item>(identity, 2);
    seen.checkOrder([
      { id: 1, start: 5n },
      { id: 2, start: 3n },
    ]);
    for (let id = 1; id < 10; id++) seen.add({ id, start: BigInt(id) });
    expect(seen.size).toBe(9);
    expect(seen.has({ id: 99, start: 1n })).toBe(false);
  });

  it('is an error when IDs were forgotten, and says how to go on', () => {
    const seen = new Seen<Item>(identity, 2);
    for (let id = 1; id < 10; id++) seen.add({ id, start: BigInt(id) });
    const page = [
      { id: 10, start: 10n },
      { id: 11, start: 3n },
    ];
    expect(() => seen.checkOrder(page)).toThrow(PagingError);
    expect(() => seen.checkOrder(page)).toThrow('Start again, with a narrower query');
  });

  it('has given what lies before the latest ID that was forgotten', () => {
    const seen = new Seen<Item>(identity, 1);
    for (const [id, start] of [5n, 3n, 10n].entries()) seen.add({ id, start });
    expect(seen.size).toBe(1);
    expect(seen.has({ id: 9, start: 4n })).toBe(true);
    expect(seen.has({ id: 9, start: 6n })).toBe(false);
  });

  it('joins no page on by its order any more, also when items without one stand between', () => {
    const seen = new Seen<Item>(identity, 20);
    seen.add({ id: 1, start: 5n });
    expect(seen.reaches({ id: 9, start: 4n })).toBe(true);
    seen.checkOrder([{ id: 2, start: 5n }, { id: 3 }, { id: 4, start: 3n }]);
    expect(seen.reaches({ id: 9, start: 4n })).toBe(false);
  });

  it('goes on by its order after an item without one', () => {
    const seen = new Seen<Item>(identity, 20);
    seen.add({ id: 1, start: 5n });
    seen.add({ id: 2 });
    expect(seen.reaches({ id: 9, start: 4n })).toBe(true);
  });
});
