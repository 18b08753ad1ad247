import { loadSpec, type OpenApiDocument, type Schema } from '@org/aihub-spec-model';
import { describe, expect, it } from 'vitest';
import { type Bump, largestBump } from './change.ts';
import { specChanges } from './changes.ts';

const spec = await loadSpec();

type Edit = (document: OpenApiDocument) => void;
const operation = (document: OpenApiDocument, path: string, verb = 'get') => {
  const found = document.paths[path]?.[verb];
  if (!found) throw new Error(`There is no ${verb} ${path}.`);
  return found;
};
const run = '/v2/apps/runs/{run_id}';
const runs = '/v2/apps/runs';
const schema = (document: OpenApiDocument, name: string): Required<Schema> =>
  document.components.schemas[name] as Required<Schema>;
const parameters = (document: OpenApiDocument) =>
  operation(document, runs).parameters as { name: string; schema: Schema }[];
const addParameter = (document: OpenApiDocument, required: boolean) =>
  operation(document, runs).parameters?.push({
    name: 'color',
    in: 'query',
    required,
    schema: { type: 'string' },
  });

const seeded: [Bump, what: string, Edit][] = [
  ['major', 'an operation is gone', ({ paths }) => delete paths[run]?.get],
  [
    'minor',
    'an operation is new',
    (document) => {
      const copy = structuredClone(operation(document, run));
      const names = { operationId: 'getColor', 'x-sdk-method': 'runs.color' };
      document.paths[`${run}/color`] = { get: { ...copy, ...names } };
    },
  ],
  [
    'major',
    'a parameter is gone',
    (document) =>
      parameters(document).splice(
        parameters(document).findIndex(({ name }) => name === 'order'),
        1,
      ),
  ],
  ['minor', 'an optional parameter is new', (document) => addParameter(document, false)],
  ['major', 'a required parameter is new', (document) => addParameter(document, true)],
  [
    'major',
    'a parameter has another default',
    (document) =>
      Object.assign(parameters(document).find(({ name }) => name === 'limit')?.schema ?? {}, {
        default: 7,
      }),
  ],
  [
    'major',
    'a property of a body is required',
    (document) => schema(document, 'CreateBatchRequest').required.push('workspace'),
  ],
  [
    'minor',
    'an optional property of a body is new',
    (document) => {
      schema(document, 'CreateBatchRequest').properties.color = { type: 'string' };
    },
  ],
  [
    'major',
    'a property of a response is gone',
    (document) => delete schema(document, 'Run').properties.batch_id,
  ],
  [
    'minor',
    'a property of a response is new',
    (document) => {
      schema(document, 'Run').properties.color = { type: 'string' };
    },
  ],
  [
    'major',
    'a property of a response may be null',
    (document) =>
      Object.assign(schema(document, 'Run').properties.id ?? {}, { type: ['string', 'null'] }),
  ],
  [
    'major',
    'an integer of a response is no int64 any more, so a number and no bigint',
    (document) => delete schema(document, 'Run').properties.start_timestamp?.format,
  ],
  [
    'minor',
    'a value of an open enumeration is new',
    (document) => schema(document, 'KnownRunStatus').enum.push('LATE'),
  ],
  [
    'major',
    'a value of an open enumeration is gone',
    (document) => schema(document, 'KnownRunStatus').enum.pop(),
  ],
  [
    'major',
    'an open enumeration is closed',
    (document) => schema(document, 'RunStatus').anyOf.pop(),
  ],
  [
    'major',
    'a value of a closed enumeration of a request is gone',
    (document) => schema(document, 'SortOrder').enum.pop(),
  ],
  [
    'minor',
    'a value of a closed enumeration of a request is new',
    (document) => schema(document, 'SortOrder').enum.push('RANDOM'),
  ],
  [
    'major',
    'a method of the SDK has another name',
    (document) => Object.assign(operation(document, run), { 'x-sdk-method': 'runs.fetch' }),
  ],
  [
    'major',
    'an operation has another operationId',
    (document) => Object.assign(operation(document, run), { operationId: 'fetchRun' }),
  ],
  [
    'minor',
    'a POST is safe to repeat',
    (document) =>
      Object.assign(operation(document, '/v2/batches', 'post'), { 'x-sdk-repeat': 'safe' }),
  ],
  [
    'none',
    'a description is better',
    (document) => Object.assign(schema(document, 'Run'), { description: 'A run.' }),
  ],
  ['none', 'nothing changes', () => {}],
];

describe('a change of the spec asks for a bump', () => {
  it.each(seeded)('%s: %s', async (bump, _, edit) => {
    const after = structuredClone(spec);
    edit(after);
    const changes = await specChanges(spec, after);
    expect(largestBump(changes.map((change) => change.bump))).toBe(bump);
  });
});
