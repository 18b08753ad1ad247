import type { Schema } from '@org/aihub-spec-model';
import { code, either } from './markdown.ts';

/** What a schema's keywords say beside its type. */
export function constraints(schema: Schema): string[] {
  const { default: preset, enum: values, const: only, maxLength } = schema;
  return [
    ...(values && !schema.$ref
      ? [`One of ${either(values.map((value) => code(String(value))))}.`]
      : []),
    ...(only === undefined ? [] : [`Always ${code(JSON.stringify(only))}.`]),
    ...(preset === undefined ? [] : [`Default: ${code(JSON.stringify(preset))}.`]),
    ...(maxLength === undefined ? [] : [`At most ${maxLength} characters.`]),
  ];
}
