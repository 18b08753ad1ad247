import {
  type Example,
  int64PlacesOf,
  type OpenApiDocument,
  type Operation,
  SpecError,
  withInt64,
} from '@org/aihub-spec-model';

/** At most this many query parameters are shown in a sample. */
const shownQueryParameters = 2;

/** Columns of a line at most: 100, of which a docstring takes 5 for its own indent. */
const widest = 95;

/**
 * A value as TypeScript source: single quotes, bare keys, `n` after a bigint.
 *
 * @param taken - Columns of its line that other text takes; an object that does not fit is broken.
 */
export function toSource(value: unknown, indent = '', taken: number = indent.length): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return String(value);
  const deeper = `${indent}  `;
  const row = (start: string, item: unknown) =>
    start + toSource(item, deeper, `${deeper}${start},`.length);
  const rows = Array.isArray(value)
    ? value.map((item) => row('', item))
    : Object.entries(value).map(([key, item]) => row(`${toKey(key)}: `, item));
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (rows.length === 0) return open + close;
  const pad = open === '{' ? ' ' : '';
  const line = `${open}${pad}${rows.join(', ')}${pad}${close}`;
  if (taken + line.length <= widest && !line.includes('\n')) return line;
  return `${open}\n${rows.map((row) => `${deeper}${row},\n`).join('')}${indent}${close}`;
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function toKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

/** An argument as source: `toSource` of its value, or text that cannot be broken. */
type Argument = (indent?: string, taken?: number) => string;

function argumentsOf(document: OpenApiDocument, operation: Operation): Argument[] {
  const values: unknown[] = operation.pathParameters.map((item) => exampleOf(operation, item));
  const { body } = operation;
  if (body?.kind === 'json') {
    const places = int64PlacesOf(document, body.schema);
    values.push(withInt64(exampleOf(operation, { ...body, name: 'body' }), places));
  }
  const args: Argument[] = values.map((value) => (indent, taken) => toSource(value, indent, taken));
  if (body?.kind === 'binary') args.push(() => "new Blob(['the bytes of the file'])");
  const query = operation.queryParameters
    .filter(
      (item, _, all) =>
        item.required || (item.examples.length > 0 && all.indexOf(item) < shownQueryParameters),
    )
    .map((item) => [item.name, exampleOf(operation, item)]);
  if (query.length > 0) {
    args.push((indent, taken) => toSource(Object.fromEntries(query), indent, taken));
  }
  const headers = operation.headerParameters.filter((item) => item.required);
  if (headers.length > 0) {
    if (query.length === 0 && operation.queryParameters.length > 0) args.push(() => 'undefined');
    const values = headers.map((item) => [item.name, exampleOf(operation, item)]);
    args.push((indent, taken) => toSource(Object.fromEntries(values), indent, taken));
  }
  return args;
}

/** The first example; without one there is no sample that could be run. */
function exampleOf({ id }: Operation, item: { name: string; examples: Example[] }): unknown {
  const [example] = item.examples;
  if (!example) throw new SpecError(id, `it needs an example of ${item.name} for its sample.`);
  return example.value;
}

/** On one line; where that is too long with the last argument broken, else with a line for each. */
function toCall(head: string, args: readonly Argument[]): string {
  const inLine = (lastTaken: number) =>
    `${head}(${args.map((arg, index) => arg('', args[index + 1] ? 0 : lastTaken)).join(', ')});`;
  const lineEach = `${head}(\n${args.map((arg) => `  ${arg('  ', 3)},\n`).join('')});`;
  const fits = (source: string) => source.split('\n').every((line) => line.length <= widest);
  return [inLine(0), inLine(widest)].find(fits) ?? lineEach;
}

/** The call of an operation's method with the spec's first examples; names what comes back. */
export function sample(document: OpenApiDocument, operation: Operation): string {
  const { resource, method, success } = operation;
  const name = {
    json: resultName(success.response.schema?.$ref),
    binary: 'file',
    headers: 'response',
    none: '',
  };
  const result = name[success.kind] && `const ${name[success.kind]} = `;
  return toCall(`${result}await aihub.${resource}.${method}`, argumentsOf(document, operation));
}

function resultName(reference: string | undefined): string {
  const name = reference?.split('/').at(-1) ?? 'response';
  return name[0]?.toLowerCase() + name.slice(1);
}
