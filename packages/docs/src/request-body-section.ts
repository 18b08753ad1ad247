import type { OpenApiDocument, Operation } from '@org/aihub-spec-model';
import { examplesOf } from './examples.ts';
import { code, text } from './markdown.ts';
import type { SchemaTables } from './schema-tables.ts';

/** What is sent; empty where nothing is. */
export function requestBodySection(
  document: OpenApiDocument,
  { body, path, verb }: Operation,
  tables: SchemaTables,
): string {
  if (!body) return '';
  const raw = document.paths[path]?.[verb.toLowerCase()]?.requestBody;
  return [
    '## Request body',
    `${code(body.contentType)}${body.required ? '' : ', optional'}. ${text(raw?.description ?? '')}`,
    tables.describe(body.schema),
    examplesOf(body.examples, body.kind === 'binary'),
    tables.enums(body.schema),
  ]
    .filter(Boolean)
    .join('\n\n');
}
