import { stringify } from '@org/aihub-sdk';
import { classify } from './classify.ts';
import type { Document } from './document.ts';
import { toField } from './field.ts';
import { type Cell, layOut, type Page } from './layout.ts';

const mostRecords = 1_000;

/** A table's rows as documents, one each; the first row names the columns. */
export function readCsv(text: string): { pages: Page[]; documents: Document[] } {
  const separator = [',', ';', '\t'].find((sign) => text.split('\n')[0]?.includes(sign)) ?? ',';
  const [heads = [], ...rows] = parseRows(text, separator);
  const pages = layOut(text);
  const documents = rows.slice(0, mostRecords).map((row) =>
    recordOf(
      heads.map((head, column) => [head, row[column] ?? '']),
      pages,
    ),
  );
  return { pages, documents };
}

/** An object, or each object of an array, as a document. */
export function readJson(text: string): { pages: Page[]; documents: Document[] } {
  const value: unknown = JSON.parse(text);
  const pages = layOut(text);
  const items = (Array.isArray(value) ? value : [value]).slice(0, mostRecords);
  const documents = items.map((item) =>
    recordOf(
      typeof item === 'object' && item !== null ? Object.entries(item) : [['value', item]],
      pages,
    ),
  );
  return { pages, documents };
}

function recordOf(entries: readonly (readonly [string, unknown])[], pages: readonly Page[]) {
  const fields = entries.map(([label, value]) => {
    const text =
      typeof value === 'object' && value !== null ? stringify(value) : String(value ?? '');
    const cell = find(pages, text === '' ? label : text);
    const type = Array.isArray(value) ? 'TABLE' : undefined;
    return toField(label, text, cell ? [{ cell, page: 0 }] : [], type);
  });
  const { name, confidence } = classify(entries.flat().join(' '));
  return { className: name, classConfidence: confidence, pages: [0], fields };
}

/** The first cell of the first page that holds a text. */
function find([page]: readonly Page[], text: string): Cell | undefined {
  for (const line of page?.lines ?? []) {
    const cell = line.find((candidate) => candidate.text.includes(text));
    if (cell) return cell;
  }
  return undefined;
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
