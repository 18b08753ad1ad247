import {
  int64PlacesOf,
  type OpenApiDocument,
  type Operation,
  type Places,
  placesOf,
  secretPlacesOf,
} from '@org/aihub-spec-model';

/** Where int64 values sit in an operation's success; `undefined` where there are none. */
export function int64Of(document: OpenApiDocument, { success }: Operation): string | undefined {
  const schema = success.kind === 'json' ? success.response.schema : undefined;
  const places = schema && int64PlacesOf(document, schema);
  return places && literal(places);
}

/** The unit of time in which parts of an operation's query or body count; `undefined` where there are none. */
export function unitsOf(
  document: OpenApiDocument,
  { queryParameters, body }: Operation,
): string | undefined {
  const query = Object.fromEntries(queryParameters.map(({ name, schema }) => [name, schema]));
  const asked = { allOf: [{ properties: query }, ...(body ? [body.schema] : [])] };
  const fields = (['seconds', 'milliseconds'] as const).flatMap((unit) => {
    const places = placesOf(document, asked, (schema) => schema['x-sdk-unit'] === unit);
    const names = typeof places === 'object' ? Object.entries(places.properties ?? {}) : [];
    return names.filter(([, place]) => place === true).map(([name]) => `${name}: '${unit}'`);
  });
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : undefined;
}

/** The module that says for the transport where secrets sit in each operation's request. */
export function emitSecrets(document: OpenApiDocument, operations: Operation[]): string {
  const table = rows(operations, ({ body }) => body && secretPlacesOf(document, body.schema));
  return `import type { Int64Places as Places } from '../operation.ts';

/** By method and path template: where secrets sit in its body; all below such a place is secret. */
export const secretPlaces: { readonly [operation: string]: Places } = {
${table}};
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
