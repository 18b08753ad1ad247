import type { JsonSchema } from '@org/aihub-sdk/operations';
import { propertiesOf, typesOf, valuesOf } from '../flags/schema.ts';
import { kindOf } from '../flags/value.ts';
import { isTimeUnit } from './time.ts';

/** What is known of a field before it is shown. */
export interface FieldShape {
  name: string;
  /** It holds text, a number, a boolean, or a list of those. */
  isPlain: boolean;
  /** Set where it is a point of time: the unit of Unix time that it counts in. */
  unit?: string | undefined;
  /** It has documented values, such as a status. */
  isEnum: boolean;
  /** It is a list of objects. */
  isList: boolean;
  schema: JsonSchema;
}

/** The fields of an object, by its schema and in its order. */
export function fieldsOf(
  schema: JsonSchema | undefined,
  root: JsonSchema | undefined = schema,
): FieldShape[] {
  if (!schema || !root) return [];
  return propertiesOf(schema, root).map(({ name, schema: property }) => {
    const kind = kindOf(property, root);
    const unit = property['x-sdk-unit'];
    return {
      name,
      isPlain: kind !== 'json',
      unit: isTimeUnit(unit) ? unit : undefined,
      isEnum: valuesOf(property, root) !== undefined,
      isList: kind === 'json' && typesOf(property, root).includes('array'),
      schema: property,
    };
  });
}
