import { type OpenApiDocument, type Schema, SpecError } from '@org/aihub-spec-model';
import { schemaName } from './arguments.ts';
import { toSource } from './sample.ts';

/** A schema whose references lead to `$defs`, where JSON Schema has them. */
export function toDefs(schema: Schema): unknown {
  return change(schema, (name) => ({ $ref: `#/$defs/${name}` }));
}

/** A schema as source, with all that it refers to: named schemas are constants of the module. */
export function schemaSource(document: OpenApiDocument, schema: Schema): string {
  const names = new Set<string>();
  const gather = (part: Schema): void => {
    change(part, (name) => {
      if (names.has(name)) return {};
      names.add(name);
      const target = document.components.schemas[name];
      if (target) gather(target);
      return {};
    });
  };
  gather(schema);
  const own = toSource(toDefs(schema)).slice(1, -1).trim().replace(/,$/, '');
  const defs = names.size > 0 ? `$defs: { ${[...names].sort().join(', ')} }` : '';
  return `{ ${[own, defs].filter(Boolean).join(', ')} } as JsonSchema`;
}

/** A copy in which each reference to a named schema is replaced, its neighbours kept. */
function change(value: unknown, replace: (name: string) => object): unknown {
  if (Array.isArray(value)) return value.map((item) => change(item, replace));
  if (value === null || typeof value !== 'object') return value;
  const reference = (value as Schema).$ref;
  const name = schemaName(value as Schema);
  if (reference !== undefined && name === undefined) {
    throw new SpecError(reference, 'only a schema of components/schemas can be referred to.');
  }
  const entries = Object.entries(value).map(([key, item]) => [key, change(item, replace)] as const);
  return name === undefined
    ? Object.fromEntries(entries)
    : { ...Object.fromEntries(entries), ...replace(name) };
}
