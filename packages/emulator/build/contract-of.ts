/** Keys whose values are names given by the spec, not keywords of OpenAPI. */
const maps = new Set(['properties', 'schemas', 'parameters', 'responses', 'headers', 'paths']);
const prose = new Set(['description', 'example', 'examples', 'externalDocs', 'title']);

/**
 * The spec without its prose and examples: what routing and validation need. All integers too
 * large for a double stand in examples, so nothing is rounded; a bigint left over would throw.
 */
export function contractOf(spec: unknown, isMap = false): unknown {
  if (typeof spec === 'bigint') throw new Error(`${spec} of the spec would lose digits in JSON.`);
  if (Array.isArray(spec)) return spec.map((item) => contractOf(item));
  if (typeof spec !== 'object' || spec === null) return spec;
  const kept = Object.entries(spec).filter(([key]) => isMap || !prose.has(key));
  return Object.fromEntries(
    kept.map(([key, item]) => [key, contractOf(item, !isMap && maps.has(key))]),
  );
}
