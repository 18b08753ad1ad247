import {
  int64PlacesOf,
  type OpenApiDocument,
  type Operation,
  type Places,
} from '@org/aihub-spec-model';

/** The module that tells the codec where int64 values sit in each operation's answers. */
export function emitInt64(document: OpenApiDocument, operations: Operation[]): string {
  const rows = operations.flatMap((operation) => {
    const schema = operation.responses.find((response) => response.ok)?.schema;
    const places = schema && int64PlacesOf(document, schema);
    return places ? [`  '${operation.verb} ${operation.path}': ${literal(places)},`] : [];
  });
  return `/** Where int64 values sit: \`1\` is one itself; \`p\`, \`i\`, \`v\` lead on by property, item, map value. */
export type Int64Places =
  | 1
  | {
      readonly p?: { readonly [name: string]: Int64Places };
      readonly i?: Int64Places;
      readonly v?: Int64Places;
    };

/** By method and path template; an operation without int64 in its answer is absent. */
export const int64Places: { readonly [operation: string]: Int64Places } = {
${rows.join('\n')}
};
`;
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
