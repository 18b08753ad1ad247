import { describe, expect, expectTypeOf, it } from 'vitest';
import { operationMethods } from '../generated/calls.ts';
import {
  type JsonSchema,
  type OperationDescriptor,
  operations,
  resources,
  schemas,
} from './index.ts';

const all: readonly OperationDescriptor[] = Object.values(operations);

/** Every schema of the table, with where it stands. */
const everySchema: [string, JsonSchema][] = all.flatMap(
  ({ id, parameters, body, responses, success }) => [
    ...parameters.map(({ name, schema }): [string, JsonSchema] => [`${id} ${name}`, schema]),
    ...[['body', body?.schema] as const, ['success', success.schema] as const].flatMap(
      ([name, schema]): [string, JsonSchema][] => (schema ? [[`${id} ${name}`, schema]] : []),
    ),
    ...responses.flatMap(({ status, schema }): [string, JsonSchema][] =>
      schema ? [[`${id} ${status}`, schema]] : [],
    ),
  ],
);

function referencesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

/** The values at a JSON Pointer with `*`. */
function at(value: unknown, pointer: string): unknown[] {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown[]>(
      (values, step) =>
        values.flatMap((item) => {
          if (item === null || typeof item !== 'object') return [];
          return step === '*' ? Object.values(item) : [Reflect.get(item, step)];
        }),
      [value],
    )
    .filter((item) => item !== undefined && item !== null);
}

describe('the table of operations', () => {
  it('has the operations that aihub.call takes, with the same method and arguments', () => {
    const rows = all.map((item) => [item.id, [item.resource, item.method, ...item.arguments]]);
    const methods = Object.entries(operationMethods).map(([id, names]) => [
      id,
      names.map((name) => name.replace('?', '')),
    ]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(methods));
    expect(Object.keys(operations)).toEqual(all.map(({ id }) => id));
  });

  it('names each resource in the order of the spec', () => {
    expect(Object.keys(resources)).toEqual(Object.values(resources).map(({ name }) => name));
    expect(new Set(all.map(({ resource }) => resource))).toEqual(new Set(Object.keys(resources)));
  });

  it.each(everySchema)('has all that the schema of %s refers to', (_, schema) => {
    for (const reference of referencesIn(schema)) {
      expect(schema.$defs).toHaveProperty([reference.replace('#/$defs/', '')]);
    }
  });

  it('says of each parameter which argument carries it', () => {
    for (const { path, parameters, arguments: names } of all) {
      for (const { name, in: place, argument, required } of parameters) {
        expect(names).toContain(argument);
        if (place === 'path') expect([path.includes(`{${name}}`), required]).toEqual([true, true]);
        else expect(argument).toBe(place === 'query' ? 'query' : 'headers');
      }
    }
    expect(operations.runDeployment.parameters[0]).toMatchObject({
      name: 'deployment-id',
      argument: 'deploymentId',
    });
    expect(operations.deleteRun.parameters.map((item) => Reflect.get(item, 'default'))).toEqual([
      undefined,
      true,
      true,
      true,
      true,
    ]);
    expect(operations.getRunResults.parameters[1].default).toBe(false);
  });

  it('has bigint at the int64 places of its examples, and all digits', () => {
    const found = all.flatMap(({ success, responses }) => {
      const { examples = [] } = responses.find(({ status }) => status === success.status) ?? {};
      return success.int64Places.flatMap((place) =>
        examples.flatMap(({ value }) => at(value, place)),
      );
    });
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((value) => typeof value !== 'bigint')).toEqual([]);
    expect(found).toContain(1765912514238248673n);
  });

  it('marks secrets', () => {
    expect(operations.runApp.body.secretPlaces).toEqual([
      '/settings/keys',
      '/settings/runtime_config/instabase/pdf/passwords',
    ]);
    expect(operations.createBatch.body.secretPlaces).toEqual([]);
  });

  it('says what an operation does, whether it can be repeated and what it costs', () => {
    const told = ({ repeat, effect, cost }: OperationDescriptor) => [repeat, effect, cost];
    expect(told(operations.runApp)).toEqual(['unsafe', 'write', 'run']);
    expect(told(operations.deleteRun)).toEqual(['safe', 'delete', undefined]);
    expect(told(operations.listRuns)).toEqual(['safe', 'read', undefined]);
    expect(operations.listRuns.pagination).toEqual({
      style: 'offset',
      items: 'runs',
      offset: 'offset',
      limit: 'limit',
    });
  });

  it('has types that know each operation', () => {
    expectTypeOf(operations.getRunStatus.verb).toEqualTypeOf<'GET'>();
    expectTypeOf(operations.runApp.repeat).toEqualTypeOf<'unsafe'>();
    expectTypeOf(operations.runApp.body.schema).toEqualTypeOf<JsonSchema>();
    expectTypeOf<keyof typeof schemas>().toExtend<string>();
    expect(schemas.Run.required).toContain('id');
    // @ts-expect-error: a list has no body
    expect(operations.listRuns.body).toBeUndefined();
  });
});
