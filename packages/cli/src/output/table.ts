import { cut, widthOf } from './width.ts';

/** Text that is ready to be shown, and how it is coloured. */
export interface Cell {
  text: string;
  paint?: ((text: string) => string) | undefined;
}

/** A table that is cut to a width. */
export interface FittedTable {
  lines: string[];
  /** Headings of columns that found no room. */
  hidden: string[];
}

const gap = '  ';
/** IDs, times and the like are at most so wide, and of no use when they are cut. */
const widestWhole = 40;
/** What is left of a longer column at least. */
const narrowest = 16;

/**
 * Lays out a table so that it fits: long columns become narrower, the longest first; if that is not
 * enough, the last columns are left out.
 */
export function fitTable(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  columns: number,
  paintHeading: (text: string) => string,
): FittedTable {
  const natural = headings.map((heading, index) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[index]?.text ?? '')), widthOf(heading)),
  );
  let count = headings.length;
  while (count > 1 && leastWidth(natural.slice(0, count)) > columns) count--;
  const widths = narrow(natural.slice(0, count), columns - (count - 1) * gap.length);
  const line = (cells: readonly Cell[]): string =>
    cells
      .slice(0, count)
      .map(({ text, paint }, index) => {
        const width = widths[index] ?? 0;
        const shown = cut(text, width);
        const spaces = ' '.repeat(Math.max(0, width - widthOf(shown)));
        return (paint ? paint(shown) : shown) + spaces;
      })
      .join(gap)
      .trimEnd();
  const head = headings.map((text) => ({ text, paint: paintHeading }));
  return { lines: [line(head), ...rows.map(line)], hidden: headings.slice(count) };
}

function leastWidth(natural: readonly number[]): number {
  const widths = natural.map((width) => (width > widestWhole ? narrowest : width));
  return widths.reduce((sum, width) => sum + width, (natural.length - 1) * gap.length);
}

/** Takes columns away from the widest until all fit. */
function narrow(natural: readonly number[], columns: number): number[] {
  const widths = natural.map((width) => Math.min(width, columns));
  let sum = widths.reduce((total, width) => total + width, 0);
  while (sum > columns) {
    // Those that may be cut; the others only where there is nothing else to take from.
    const long = widths.map((width, index) => ((natural[index] ?? 0) > widestWhole ? width : 0));
    const from = Math.max(...long) > narrowest ? long : widths;
    const widest = from.indexOf(Math.max(...from));
    widths[widest] = (widths[widest] ?? 0) - 1;
    sum--;
  }
  return widths;
}
