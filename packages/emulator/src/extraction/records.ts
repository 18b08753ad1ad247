import { stringify } from '@org/aihub-sdk';
import { classify } from './classify.ts';
import type { Document } from './document.ts';
import { toField } from './field.ts';
import { type Cell, type Line, layOut, type Page } from './layout.ts';

const maxRecords = 1_000;

/** A table's rows as documents, one each; the first row names the columns. */
export function readCsv(text: string): { pages: Page[]; documents: Document[] } {
  const separator = [',', ';', '\t'].find((sign) => text.split('\n')[0]?.includes(sign)) ?? ',';
  const [heads = [], ...rows] = parseRows(text, separator);
  const records = rows.map((row) =>
    heads.map((head, column) => [head, row[column] ?? ''] as const),
  );
  return toDocuments(text, records);
}

/** An object, or each object of an array, as a document. */
export function readJson(text: string): { pages: Page[]; documents: Document[] } {
  const value: unknown = JSON.parse(text);
  const records = (Array.isArray(value) ? value : [value]).map((item) =>
    typeof item === 'object' && item !== null ? Object.entries(item) : [['value', item] as const],
  );
  return toDocuments(text, records);
}

function toDocuments(
  text: string,
  records: readonly (readonly (readonly [string, unknown])[])[],
): { pages: Page[]; documents: Document[] } {
  const pages = layOut(text);
  const find = finderIn(pages[0]?.lines ?? []);
  const documents = records.slice(0, maxRecords).map((entries) => {
    const fields = entries.map(([label, value]) => {
      const isNested = typeof value === 'object' && value !== null;
      const written = isNested ? stringify(value) : String(value ?? '');
      const cell = find(written === '' ? label : written);
      const type = Array.isArray(value) ? 'TABLE' : undefined;
      return toField(label, written, cell ? [{ cell, page: 0 }] : [], type);
    });
    const { name, confidence } = classify(entries.flat().join(' '));
    return { className: name, classConfidence: confidence, pages: [0], fields };
  });
  return { pages, documents };
}

const maxLinesAhead = 50;
const maxCharactersAhead = 10_000;

/**
 * Values stand in the text in their order, so each is sought from the last one on, a little way
 * only: a text in one line is a single cell, and is not read from its beginning for each value.
 */
function finderIn(lines: readonly Line[]): (text: string) => Cell | undefined {
  const cells = lines.flatMap((line, number) => line.map((cell) => ({ cell, number })));
  let index = 0;
  let from = 0;
  return (text) => {
    const lastLine = (cells[index]?.number ?? 0) + maxLinesAhead;
    let left = maxCharactersAhead + text.length;
    let start = from;
    for (let at = index; left > 0; at++, start = 0) {
      const { cell, number } = cells[at] ?? {};
      if (!cell || number === undefined || number >= lastLine) break;
      const found = cell.text.slice(start, start + left).indexOf(text);
      if (found >= 0) {
        index = at;
        from = start + found + text.length;
        return cell;
      }
      left -= cell.text.length - start;
    }
    return undefined;
  };
}

/** Rows as RFC 4180 has them: quotes hold separators and line breaks, two quotes are one. */
function parseRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  const endRow = () => {
    row.push(value.trim());
    if (row.some((item) => item !== '')) rows.push(row);
    row = [];
    value = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (quoted && sign === '"' && text[at + 1] === '"') value += text[++at];
    else if (sign === '"') quoted = !quoted;
    else if (quoted) value += sign;
    else if (sign === separator) {
      row.push(value.trim());
      value = '';
    } else if (sign === '\n') endRow();
    else value += sign;
  }
  endRow();
  return rows;
}
