// By its file: the entry that package.json names needs Node's streams, and bundlers with no platform set
// do not find it (`main`, papaparse 5.7.1). The same code without streams is in this one.
import Papa, { type UnparseConfig } from 'papaparse/papaparse.min.js';
import { quickStringify } from '../codec/quick-stringify.ts';
import { AIHubError } from '../errors.ts';
import { aFlag, aText, checkOptions, type Rules } from '../options/check-options.ts';
import { checkIterable } from '../rows/list-of.ts';

const csvRules: Rules = {
  columns: (value) =>
    !(
      value === 'first' ||
      (Array.isArray(value) && value.every((name) => typeof name === 'string'))
    ) && 'an array of names of columns, or "first"',
  delimiter: aText,
  bom: aFlag,
  escapeFormulas: aFlag,
};

/** How many rows that are held anyway are written in one piece. */
const together = 100;

/** Any flat object: what `rows` gives, or one of your own. */
type CsvRow = { readonly [column: string]: unknown };

/** How the CSV is to look. */
export interface CsvOptions {
  /**
   * The columns, in their order. A list: these and no others. `'first'`: those of the first row,
   * and a row with another one is an error. Both write each row at once, in constant memory.
   *
   * @default all columns of all rows, for which the rows are held until the last has come
   */
  columns?: readonly string[] | 'first' | undefined;
  /**
   * Between two cells.
   *
   * @default a comma
   */
  delimiter?: string | undefined;
  /**
   * A byte order mark before the header, without which Excel takes UTF-8 for something else.
   *
   * @default false
   */
  bom?: boolean | undefined;
  /**
   * Puts a `'` before text that a spreadsheet would run as a formula: beginning with `=`, `+`, `-`,
   * `@`, a tab or a line break, unless it is a number: with separators of any country (`-1.234,56`),
   * a currency sign or a percent sign. Documents are untrusted input, so turn
   * it off only for CSV that no spreadsheet will open.
   *
   * @default true
   */
  escapeFormulas?: boolean | undefined;
}

/**
 * Writes rows as CSV (RFC 4180, UTF-8): a header, then a line a row. null is an empty cell, an
 * object or array is its JSON.
 *
 * @param rows - What `rows` gives, or rows of your own.
 * @returns The text in pieces, for a stream or a file.
 * @throws AIHubError from the generator, with `columns: 'first'`, on a row with another column.
 * @example
 * ```ts
 * import { toCsv } from '@org/aihub-sdk/csv';
 * await pipeline(toCsv(rows(aihub.runs.iterateResults(run.id))), createWriteStream('results.csv'));
 * ```
 */
export async function* toCsv(
  rows: Iterable<CsvRow> | AsyncIterable<CsvRow>,
  options: CsvOptions = {},
): AsyncGenerator<string, void> {
  checkOptions('toCsv', options, csvRules);
  checkIterable('rows of toCsv', rows);
  const { delimiter = ',', bom = false, escapeFormulas = true } = options;
  const settings: UnparseConfig = { delimiter, escapeFormulae: escapeFormulas && formula };
  const lines = (rows: readonly (readonly unknown[])[]): string =>
    `${Papa.unparse(
      rows.map((cells) => cells.map(textOf)),
      settings,
    )}\r\n`;
  const start = bom ? '\ufeff' : '';
  if (options.columns === undefined) {
    const held: CsvRow[] = [];
    const found = new Set<string>();
    for await (const row of rows) {
      held.push(row);
      for (const column of Object.keys(row)) found.add(column);
    }
    const all = [...found];
    if (all.length > 0) yield start + lines([all]);
    for (let at = 0; at < held.length; at += together) {
      yield lines(held.slice(at, at + together).map((row) => cellsOf(row, all)));
    }
    return;
  }
  const chosen = options.columns === 'first' ? undefined : options.columns;
  let columns = chosen;
  if (columns) yield start + lines([columns]);
  let known = new Set<string>();
  for await (const row of rows) {
    if (!columns) {
      columns = Object.keys(row);
      known = new Set(columns);
      yield start + lines([columns]);
    }
    if (!chosen) checkColumns(row, known);
    yield lines([cellsOf(row, columns)]);
  }
}

function cellsOf(row: CsvRow, columns: readonly string[]): unknown[] {
  return columns.map((column) => (Object.hasOwn(row, column) ? row[column] : null));
}

function checkColumns(row: CsvRow, known: ReadonlySet<string>): void {
  const other = Object.keys(row).find((column) => !known.has(column));
  if (other === undefined) return;
  throw new AIHubError(
    `A row has the column ${other}, which the first row has not. List the columns, ` +
      'leave columns out so that all rows are read first, or make one row a field (per: "field").',
  );
}

/** Digits in groups of three; with commas also of two, as in India. One separator for all. */
const grouped = String.raw`\d{1,3}(?:(?:,\d{2,3})+|(?<group>[.'’ \u00a0\u2009\u202f])\d{3}(?:\k<group>\d{3})*)`;
/** Nothing but a sign, digits and separators, with a currency or percent sign: runs nothing. */
const number = String.raw`[+-]?[$€£¥]?(?:\d+|${grouped})(?:[.,]\d+)?(?:[ \u00a0]?[%€$£¥])?`;
/** Full-width forms are normalised to the plain ones by some spreadsheets. */
const formula = new RegExp(`^(?!${number}$)[=+\\-@\\t\\r\\n＝＋－＠]`);

function textOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? quickStringify(value) : value;
}
