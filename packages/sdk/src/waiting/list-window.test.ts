import { describe, expect, it } from 'vitest';
import { bestWindow, RowDensity } from './list-window.ts';

/** A list that had so many rows in a minute; the query rounds outwards by three seconds. */
function densityOf(rowsPerMinute: number): RowDensity {
  const density = new RowDensity();
  density.learn(rowsPerMinute, 57_000);
  return density;
}

describe('the rows of a part of the list', () => {
  it('are at least the runs that are known to be in it', () => {
    expect(new RowDensity().rowsIn(60_000, 7)).toBe(7);
    expect(densityOf(60).rowsIn(57_000, 7)).toBe(60);
    expect(densityOf(60).rowsIn(57_000, 70)).toBe(70);
  });

  it('are as many as it had when it was read last', () => {
    const density = densityOf(60);
    expect(density.rowsIn(117_000, 0)).toBe(120);
    expect(density.between(10_000, 20_000)).toBe(10);
    density.learn(30, 57_000);
    expect(density.rowsIn(57_000, 0)).toBe(30);
  });
});

describe('the window whose pages save most requests', () => {
  it('is none for a single run, and none without runs', () => {
    expect(bestWindow([], densityOf(0), 10)).toBeUndefined();
    expect(bestWindow([1_000], densityOf(0), 10)).toBeUndefined();
  });

  it('is all of two runs or more that fit on a page', () => {
    expect(bestWindow([1_000, 2_000], densityOf(0), 10)).toEqual({ begin: 0, end: 2 });
    const many = Array.from({ length: 50 }, (_, index) => index * 1_000);
    expect(bestWindow(many, densityOf(60), 10)).toEqual({ begin: 0, end: 50 });
  });

  it('leaves out runs that are far away', () => {
    const hour = 3_600_000;
    const starts = [0, 5 * hour, 5 * hour + 1_000, 5 * hour + 2_000, 10 * hour, 10 * hour + 500];
    // 60 pages lie in between.
    expect(bestWindow(starts, densityOf(10), 10)).toEqual({ begin: 1, end: 4 });
  });

  it('spans a gap that costs fewer pages than the runs behind it save', () => {
    const minute = 60_000;
    // A gap of 25 rows is 2.5 pages.
    const near = [0, 1, 2].map((ms) => ms * 100);
    const starts = [...near, ...near.map((ms) => ms + 2.5 * minute)];
    expect(bestWindow(starts, densityOf(10), 10)).toEqual({ begin: 0, end: 6 });
    expect(bestWindow(starts, densityOf(14), 10)).toEqual({ begin: 0, end: 3 });
  });

  it('is none when other rows fill as many pages as there are runs', () => {
    // 20 rows a second, and three seconds more than the window.
    expect(bestWindow([7_000, 7_500], densityOf(1_200), 10)).toBeUndefined();
    expect(bestWindow([7_000, 7_500], densityOf(1_200), 100)).toEqual({ begin: 0, end: 2 });
    // Runs outside of the window are no reason to read it.
    const hour = 3_600_000;
    const alone = [0, hour, 2 * hour, 3 * hour];
    expect(bestWindow([...alone, 4 * hour, 4 * hour + 500], densityOf(1_200), 40)).toBeUndefined();
  });

  it('leaves out a run that is a whole page before the others', () => {
    const density = new RowDensity();
    // A row each millisecond.
    density.learn(60_000, 57_000);
    const starts = [0, 4_096, 4_097, 4_098];
    expect(bestWindow(starts, density, 4_096)).toEqual({ begin: 1, end: 4 });
  });
});
