import { runStatusValues } from '@org/aihub-sdk';
import { follow, openEnumOf, type Schema } from '@org/aihub-spec-model';
import { describe, expect, it } from 'vitest';
import { document, responseCases } from './cases.ts';

/** Values at open enums that the documented list does not hold. */
function undocumented(schema: Schema | undefined, value: unknown): unknown[] {
  if (!schema || value === null || value === undefined) return [];
  const target = follow<Schema>(document, schema as Schema & { $ref: string });
  const known = openEnumOf(document, target);
  if (known && !known.includes(value as string)) return [value];
  const parts = [...(target.allOf ?? []), ...(target.anyOf ?? [])];
  const inside = parts.flatMap((part) => undocumented(part, value));
  if (Array.isArray(value)) {
    return [...inside, ...value.flatMap((item) => undocumented(target.items, item))];
  }
  if (typeof value !== 'object') return inside;
  const properties = Object.entries(value).flatMap(([key, item]) =>
    undocumented(target.properties?.[key], item),
  );
  return [...inside, ...properties];
}

describe('the examples of the spec', () => {
  it.each(
    responseCases.map(
      (item) =>
        [`${item.operation.id} ${item.response.status} ${item.example?.name}`, item] as const,
    ),
  )('%s uses documented values where an enumeration is open', (_, { response, example }) => {
    expect(undocumented(response.schema, example?.value)).toEqual([]);
  });

  it('show a run in each of its statuses, under that status as name', () => {
    const runs = responseCases.filter(
      ({ operation, response }) => operation.id === 'getRunStatus' && response.ok,
    );
    const named = runs.map(({ example }) => [
      example?.name.replace(/([A-Z])/g, '_$1').toUpperCase(),
      (example?.value as { status: string } | undefined)?.status,
    ]);
    expect(named).toEqual(runStatusValues.map((status) => [status, status]));
  });

  it('show a run that is not finished without a finish time', () => {
    const runs = responseCases.filter(
      ({ operation, response }) => operation.id === 'getRunStatus' && response.ok,
    );
    for (const { example } of runs) {
      const { status, finish_timestamp } = (example?.value ?? {}) as Record<string, unknown>;
      const over = ['COMPLETE', 'FAILED', 'CANCELLED'].includes(String(status));
      expect(typeof finish_timestamp).toBe(over ? 'bigint' : 'object');
    }
  });
});
