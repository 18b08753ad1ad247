import type { Run } from '@org/aihub-sdk';
import { type JsonSchema, operations } from '@org/aihub-sdk/operations';
import { present } from '../output/present.ts';
import { propertyOf } from '../output/schema.ts';

const schema: JsonSchema = operations.getRunStatus.success.schema ?? {};

/** A run in the results of tools. Short, since a client reads it with every list of tools. */
export const runSchema: JsonSchema = {
  type: 'object',
  description: 'Times: nanoseconds since 1970 as decimal strings; the same in ISO 8601 as *_iso.',
  properties: {
    id: { type: 'string' },
    status: {
      type: 'string',
      description:
        'RUNNING, COMPLETE, FAILED, CANCELLED, PAUSED, STOPPED_AT_CHECKPOINT (waits for a review by a person), or a newer one',
    },
  },
};

/** A run as JSON. */
export function presentRun(run: Run): Record<string, unknown> {
  // An object stays an object.
  return present(run, schema) as Record<string, unknown>;
}

/** Whether a run has a property of this name, in the spec. */
export function isRunField(name: string): boolean {
  return propertyOf(schema, name, schema) !== undefined;
}
