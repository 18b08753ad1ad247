import { operations } from '@org/aihub-sdk/operations';
import { type FieldShape, fieldsOf } from '../../output/shape.ts';

/** The fields of a run, those named first. */
export function runFields(...first: string[]): FieldShape[] {
  const fields = fieldsOf(operations.getRunStatus.success.schema);
  const named = first.flatMap((name) => fields.filter((field) => field.name === name));
  return [...named, ...fields.filter((field) => !named.includes(field))];
}
