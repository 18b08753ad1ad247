import { describe, expect, it } from 'vitest';
import { isGoneAfter404 } from './not-found.ts';
import { WatchedItem } from './watched-item.ts';

describe('an item is gone after 404s', () => {
  it('for 30 seconds when it was never seen', () => {
    const item = new WatchedItem('a');
    expect([0, 15_000, 29_999, 30_000].map((now) => isGoneAfter404(item, now))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('for 3 seconds when it was seen before', () => {
    const item = new WatchedItem('a');
    item.value = {};
    expect([100, 3_099, 3_100].map((now) => isGoneAfter404(item, now))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
