import { argumentsOf, sample } from '@org/aihub-generate';
import {
  type Example,
  follow,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Response,
  toJson,
} from '@org/aihub-spec-model';
import { curl } from './curl.ts';
import { cell, code, fence, table, text } from './markdown.ts';
import { constraints, SchemaTables } from './schema-tables.ts';
import { errorNameOf, requestOf } from './try-sample.ts';

/** The page of one operation, all of it made from the spec and the SDK. */
export async function operationPage(
  document: OpenApiDocument,
  operation: Operation,
): Promise<string> {
  const tables = new SchemaTables(document);
  const apiRoot = document.servers?.[0]?.url ?? '';
  const source = sample(document, operation);
  const failures = operation.responses.filter((response) => !response.ok);
  const sections = [
    `# ${text(operation.summary)}`,
    operation.deprecated
      ? '::: warning Deprecated\nThe description says what to use instead.\n:::'
      : '',
    text(operation.description),
    fence('http', `${operation.verb} ${operation.path}`),
    fence('ts', signature(operation)),
    await samples(apiRoot, operation, source),
    parameters(operation, tables),
    requestBody(document, operation, tables),
    '## Responses',
    ...operation.responses
      .filter((response) => response.ok)
      .map((response) => success(document, operation, response, tables)),
    await errors(document, operation, failures, apiRoot, source, tables),
    ...(operation.docsUrl ? [`The vendor's own page: <${operation.docsUrl}>`] : []),
  ];
  const types = tables.types();
  if (types) sections.splice(-1, 0, '## Types', types);
  const head = [
    '---',
    `title: ${JSON.stringify(operation.summary)}`,
    `description: ${JSON.stringify(firstSentence(operation.description))}`,
    'pageClass: operation',
    '---',
  ].join('\n');
  return `${[head, ...sections.filter(Boolean)].join('\n\n')}\n`;
}

/** How the SDK's method is called: `aihub.runs.get(runId, options?)`. */
export function signature(operation: Operation): string {
  const { resource, method } = operation;
  const names = argumentsOf(operation).map(({ name, required }) => (required ? name : `${name}?`));
  return `aihub.${resource}.${method}(${[...names, 'options?'].join(', ')})`;
}

async function samples(apiRoot: string, operation: Operation, source: string): Promise<string> {
  const program = `import { AIHub } from '@org/aihub-sdk';\n\nconst aihub = new AIHub();\n${source}`;
  const command = curl(await requestOf(apiRoot, operation, source));
  return `## Sample\n\n${group([fence('ts', program, 'TypeScript'), fence('sh', command, 'curl')])}`;
}

function parameters(operation: Operation, tables: SchemaTables): string {
  const rows = (items: Parameter[], place: string) =>
    items.map((item) => [
      [
        code(item.name),
        ...(item.required ? ['*required*'] : []),
        ...(item.inferred ? ['*inferred*'] : []),
      ].join(' '),
      place,
      tables.type(item.schema),
      cell(
        [item.description, ...constraints(item.schema), exampleOf(item)].filter(Boolean).join(' '),
      ),
    ]);
  const all = [
    ...rows(operation.pathParameters, 'path'),
    ...rows(operation.queryParameters, 'query'),
    ...rows(operation.headerParameters, 'header'),
    ...rows(operation.clientParameters, 'header'),
  ];
  if (all.length === 0) return '';
  const options = operation.clientParameters.map(
    ({ name, argument }) =>
      `The SDK takes ${code(name)} from the client's option ${code(argument)}.`,
  );
  return ['## Parameters', table(['Parameter', 'In', 'Type', 'Description'], all), ...options].join(
    '\n\n',
  );
}

function exampleOf({ examples, schema }: Parameter): string {
  const [first] = examples;
  if (!first || first.value === schema.default) return '';
  const value = typeof first.value === 'string' ? first.value : toJson(first.value, ' ');
  return `Example: ${code(value)}.`;
}

function requestBody(
  document: OpenApiDocument,
  operation: Operation,
  tables: SchemaTables,
): string {
  const { body } = operation;
  if (!body) return '';
  const raw = rawOperation(document, operation)?.requestBody;
  return [
    '## Request body',
    `${code(body.contentType)}${body.required ? '' : ', optional'}. ${text(raw?.description ?? '')}`,
    tables.describe(body.schema),
    examples(body.examples, body.kind === 'binary'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function success(
  document: OpenApiDocument,
  operation: Operation,
  response: Response,
  tables: SchemaTables,
): string {
  const { schema, contentType } = response;
  return [
    `### ${response.status}`,
    `${text(response.description)}${response.inferred ? ' *Inferred.*' : ''} ${schema ? `${code(contentType ?? '')}.` : 'Without a body.'}`,
    headers(document, operation, response, tables),
    schema ? tables.describe(schema) : '',
    examples(response.examples, contentType === 'application/octet-stream'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function headers(
  document: OpenApiDocument,
  operation: Operation,
  response: Response,
  tables: SchemaTables,
): string {
  const raw = rawOperation(document, operation)?.responses[response.status];
  const found = raw
    ? follow<{ headers?: Record<string, Header> }>(document, raw as never).headers
    : undefined;
  const rows = Object.entries(found ?? {}).map(([name, header]) => [
    [code(name), ...(header['x-inferred'] ? ['*inferred*'] : [])].join(' '),
    tables.type(header.schema ?? {}),
    cell(header.description ?? ''),
  ]);
  return rows.length > 0 ? table(['Header', 'Type', 'Description'], rows) : '';
}

interface Header {
  description?: string;
  schema?: Parameter['schema'];
  'x-inferred'?: boolean;
}

async function errors(
  document: OpenApiDocument,
  operation: Operation,
  failures: Response[],
  apiRoot: string,
  source: string,
  tables: SchemaTables,
): Promise<string> {
  if (failures.length === 0) return '';
  const rows = await Promise.all(
    failures.map(async (response) => [
      [response.status, ...(response.inferred ? ['*inferred*'] : [])].join(' '),
      `[${code(await errorNameOf(apiRoot, source, response.code))}](/guide/errors)`,
      cell(response.description),
    ]),
  );
  const shown = failures.flatMap((response) =>
    response.examples.map((example) => ({
      ...example,
      name: `${response.status} ${example.name}`,
    })),
  );
  const bodies = new Map(
    failures.flatMap(({ schema }) => (schema ? [[schema.$ref ?? schema, schema] as const] : [])),
  );
  return [
    '## Errors',
    table(['Status', 'The SDK throws', 'Meaning'], rows),
    ...[...bodies.values()].map(
      (schema) => `The body, where there is one:\n\n${tables.describe(schema)}`,
    ),
    ...failures.map((response) => {
      const found = headers(document, operation, response, tables);
      return found && `Headers of ${response.status}:\n\n${found}`;
    }),
    shown.length > 0 ? `Examples:\n\n${group(blocks(shown, false))}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function examples(items: Example[], binary: boolean): string {
  if (items.length === 0) return '';
  const told = items.map(({ name, summary }) => `${code(name)}${summary && ` (${text(summary)})`}`);
  const head = `${items.length > 1 ? 'Examples' : 'Example'}: ${told.join(', ')}.`;
  return `${head}\n\n${group(blocks(items, binary))}`;
}

function blocks(items: Example[], binary: boolean): string[] {
  return items.map(({ name, value }) =>
    binary ? fence('txt', String(value), name) : fence('json', toJson(value), name),
  );
}

function group(fences: string[]): string {
  return `::: code-group\n\n${fences.join('\n\n')}\n\n:::`;
}

function rawOperation(document: OpenApiDocument, { path, verb }: Operation) {
  return document.paths[path]?.[verb.toLowerCase()];
}

function firstSentence(description: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(description)?.[0].replace(/\s+/g, ' ') ?? description;
}
