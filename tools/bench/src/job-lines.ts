// Rows of results as lines of CSV (RFC 4180), as short as can be.
import type { ResultsDocument } from '@org/aihub-sdk';
import { columns } from './job-documents.ts';

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function headOfCsv(): string {
  return `${columns.join(',')}\r\n`;
}

export function lineOfCsv(file: string, document: ResultsDocument): string {
  const values = new Map<string, unknown>([
    ['file.name', file],
    ['document.class', document.class_name],
    ['document.pages', JSON.stringify(document.page_numbers)],
  ]);
  for (const { field_name, value } of document.fields ?? []) values.set(field_name ?? '', value);
  return `${columns.map((column) => cell(values.get(column))).join(',')}\r\n`;
}
