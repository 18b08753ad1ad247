import {
  int64PlacesOf,
  type OpenApiDocument,
  type Operation,
  withInt64,
} from '@org/aihub-spec-model';

/** At most this many query parameters are shown in a sample. */
const shownQueryParameters = 2;

/** A value as TypeScript source: single quotes, bare keys, `n` after a bigint. */
export function toSource(value: unknown, indent = ''): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return String(value);
  const deeper = `${indent}  `;
  const rows = Array.isArray(value)
    ? value.map((item) => toSource(item, deeper))
    : Object.entries(value).map(([key, item]) => `${toKey(key)}: ${toSource(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (rows.length === 0) return open + close;
  const pad = open === '{' ? ' ' : '';
  const line = `${open}${pad}${rows.join(', ')}${pad}${close}`;
  if (line.length + indent.length <= 80 && !line.includes('\n')) return line;
  return `${open}\n${rows.map((row) => `${deeper}${row},\n`).join('')}${indent}${close}`;
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function toKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

/** The call of an operation's method with the spec's first examples as arguments. */
export function sampleCall(document: OpenApiDocument, operation: Operation): string {
  const args = operation.pathParameters.map((item) =>
    toSource(item.examples[0]?.value ?? item.name),
  );
  const { body } = operation;
  if (body?.kind === 'json') {
    const places = int64PlacesOf(document, body.schema);
    args.push(toSource(withInt64(body.examples[0]?.value ?? {}, places)));
  } else if (body) {
    args.push("new Blob(['the bytes of the file'])");
  }
  const query = operation.queryParameters
    .filter(
      (item, _, all) =>
        item.examples.length > 0 && (item.required || all.indexOf(item) < shownQueryParameters),
    )
    .map((item) => [item.name, item.examples[0]?.value]);
  if (query.length > 0) args.push(toSource(Object.fromEntries(query)));
  return `aihub.${operation.resource}.${operation.method}(${args.join(', ')})`;
}

/** The same as a statement that names what comes back. */
export function sample(document: OpenApiDocument, operation: Operation): string {
  const schema = operation.responses.find((response) => response.ok)?.schema;
  const call = `await ${sampleCall(document, operation)};`;
  return schema ? `const ${resultName(schema.$ref)} = ${call}` : call;
}

function resultName(reference: string | undefined): string {
  const name = reference?.split('/').at(-1) ?? 'answer';
  return name[0]?.toLowerCase() + name.slice(1);
}
