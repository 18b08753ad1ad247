import type { Operation, Response } from '@org/aihub-spec-model';
import { examplesOf } from './examples.ts';
import { cell, code, marked, table, text } from './markdown.ts';
import type { SchemaTables } from './schema-tables.ts';

/** The successful responses, each with its properties, its examples and the values of its enumerations. */
export function responsesSection(operation: Operation, tables: SchemaTables): string {
  const successes = operation.responses.filter((response) => response.ok);
  return ['## Responses', ...successes.map((response) => success(response, tables))].join('\n\n');
}

function success(response: Response, tables: SchemaTables): string {
  const { schema, contentType } = response;
  return [
    `### ${response.status}`,
    `${text(response.description)}${response.inferred ? ' *Inferred.*' : ''} ${schema ? `${code(contentType ?? '')}.` : 'Without a body.'}`,
    headersTable(response, tables),
    schema ? tables.describe(schema) : '',
    examplesOf(response.examples, contentType === 'application/octet-stream'),
    schema ? tables.enums(schema) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The documented headers of a response; empty where there are none. */
export function headersTable({ headers }: Response, tables: SchemaTables): string {
  const rows = headers.map(({ name, inferred, schema, description }) => [
    marked(name, { inferred }),
    tables.type(schema),
    cell(description),
  ]);
  return rows.length > 0 ? table(['Header', 'Type', 'Description'], rows) : '';
}
