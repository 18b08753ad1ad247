import {
  int64PlacesOf,
  type OpenApiDocument,
  type Operation,
  type Places,
  placesOf,
  secretPlacesOf,
} from '@org/aihub-spec-model';

/** The module that says for the codec where int64 values sit in each operation's responses. */
export function emitInt64(document: OpenApiDocument, operations: Operation[]): string {
  const table = rows(operations, ({ success }) =>
    success.kind === 'json' && success.response.schema
      ? int64PlacesOf(document, success.response.schema)
      : undefined,
  );
  return `/** Where values sit: \`1\` is one itself; \`p\`, \`i\`, \`v\` lead on by property, item, map value. */
export type Int64Places =
  | 1
  | {
      readonly p?: { readonly [name: string]: Int64Places };
      readonly i?: Int64Places;
      readonly v?: Int64Places;
    };

/** By method and path template; an operation without int64 in its response is absent. */
export const int64Places: { readonly [operation: string]: Int64Places } = {
${table}};
`;
}

/** The module that says for the transport where secrets sit in each operation's request. */
export function emitSecrets(document: OpenApiDocument, operations: Operation[]): string {
  const table = rows(operations, ({ body }) => body && secretPlacesOf(document, body.schema));
  return `import type { Int64Places as Places } from './int64.ts';

/** By method and path template: where secrets sit in its body; all below such a place is secret. */
export const secretPlaces: { readonly [operation: string]: Places } = {
${table}};
`;
}

/** The module that says for the transport in which unit of time a query or body counts. */
export function emitUnits(document: OpenApiDocument, operations: Operation[]): string {
  const table = operations.map(({ verb, path, queryParameters, body }) => {
    const query = Object.fromEntries(queryParameters.map(({ name, schema }) => [name, schema]));
    const asked = { allOf: [{ properties: query }, ...(body ? [body.schema] : [])] };
    const fields = (['seconds', 'milliseconds'] as const).flatMap((unit) => {
      const places = placesOf(document, asked, (schema) => schema['x-sdk-unit'] === unit);
      const names = typeof places === 'object' ? Object.entries(places.properties ?? {}) : [];
      return names.filter(([, place]) => place === true).map(([name]) => `${name}: '${unit}'`);
    });
    return fields.length ? `  '${verb} ${path}': { ${fields.join(', ')} },\n` : '';
  });
  return `/** By method and path template: the unit of a query parameter or property of the body. */
export const timeUnits: {
  readonly [operation: string]: { readonly [name: string]: 'seconds' | 'milliseconds' };
} = {
${table.join('')}};
`;
}

/** The module that says for the transport which path parameters keep their slashes. */
export function emitSegments(operations: Operation[]): string {
  const table = operations.flatMap(({ path, pathParameters }) => {
    const names = pathParameters.filter((item) => item.manySegments).map(({ name }) => name);
    return names.length ? [[path, `  '${path}': ${JSON.stringify(names)},\n`] as const] : [];
  });
  return `/** By path template: the parameters that are paths of several segments. */
export const manySegments: { readonly [template: string]: readonly string[] } = {
${[...new Map(table).values()].join('')}};
`;
}

function rows(
  operations: Operation[],
  placesOf: (operation: Operation) => Places | undefined,
): string {
  return operations
    .map((operation) => {
      const places = placesOf(operation);
      return places ? `  '${operation.verb} ${operation.path}': ${literal(places)},\n` : '';
    })
    .join('');
}

function literal(places: Places): string {
  if (places === true) return '1';
  const parts = [];
  if (places.properties) {
    const rows = Object.entries(places.properties).map(
      ([name, inner]) =>
        `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)}: ${literal(inner)}`,
    );
    parts.push(`p: { ${rows.join(', ')} }`);
  }
  if (places.items) parts.push(`i: ${literal(places.items)}`);
  if (places.values) parts.push(`v: ${literal(places.values)}`);
  return `{ ${parts.join(', ')} }`;
}
