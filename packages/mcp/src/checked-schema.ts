import {
  fromJsonSchema,
  type JsonSchemaType,
  type StandardSchemaWithJSON,
} from '@modelcontextprotocol/server';
import type { JsonSchema } from '@org/aihub-sdk/operations';

/** A JSON Schema as the library takes it, which names a property that there is not, as Ajv does not. */
export function checkedSchema(schema: JsonSchema): StandardSchemaWithJSON<unknown, unknown> {
  // The package and the library name the same JSON Schemas by different types.
  const base = fromJsonSchema(schema as JsonSchemaType);
  const standard = base['~standard'];
  if (schema.additionalProperties !== false) return base;
  const known = Object.keys(schema.properties ?? {});
  return {
    '~standard': {
      ...standard,
      validate(value, options) {
        const unknown = namesOf(value).find((name) => !known.includes(name));
        if (unknown === undefined) return standard.validate(value, options);
        const message = `there is no argument ${JSON.stringify(unknown)}; there are ${known.join(', ')}`;
        return { issues: [{ message }] };
      },
    },
  };
}

function namesOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
