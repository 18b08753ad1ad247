import { stringify } from '@org/aihub-sdk';
import { type Field, toField } from './field.ts';
import { fieldName } from './field-name.ts';
import type { Cell, Line, Page } from './layout.ts';

const keyValue = /^(\p{L}[^:]{0,59}?)\s*:(?!\/\/)\s*(.*)$/su;

/** What a page says: `Key: value` cells, and a table if one is there. */
export function fieldsOf({ lines }: Page, page: number): Field[] {
  const pairs = lines.flatMap((line) => pairsOf(line, page));
  return [...pairs, ...tablesOf(lines, page)];
}

/** A value may stand in its label's cell or in the next one. */
function pairsOf(line: Line, page: number): Field[] {
  return line.flatMap((cell, index) => {
    const [, label, value] = keyValue.exec(cell.text) ?? [];
    if (label === undefined || value === undefined) return [];
    const next = line[index + 1];
    if (value !== '') return [toField(label, value, [{ cell: valueCell(cell, value), page }])];
    if (!next || keyValue.test(next.text)) return [toField(label, '', [{ cell, page }])];
    return [toField(label, next.text, [{ cell: next, page }])];
  });
}

/** The value's part of a cell that begins with the label. */
function valueCell(cell: Cell, value: string): Cell {
  const share = (cell.text.length - value.length) / cell.text.length;
  return { ...cell, text: value, left: cell.left + (cell.right - cell.left) * share };
}

/** Rows of equal columns under a row of three or more headings, as JSON text. */
function tablesOf(lines: readonly Line[], page: number): Field[] {
  for (let at = 0; at < lines.length; at++) {
    const heads = lines[at] as Line;
    if (heads.length < 3 || heads.some((cell) => /\d|:/.test(cell.text))) continue;
    const rows: Line[] = [];
    while (lines[at + 1]?.length === heads.length) rows.push(lines[++at] as Line);
    if (rows.length === 0) continue;
    const names = heads.map((cell) => fieldName(cell.text.toLowerCase()));
    const value = rows.map((row) =>
      Object.fromEntries(row.map((cell, column) => [names[column], cell.text])),
    );
    const places = rows.flat().map((cell) => ({ cell, page }));
    return [toField('line items', stringify(value), places, 'TABLE')];
  }
  return [];
}
