import { loadSpec, operationsOf } from '@org/aihub-spec-model';
import { expect, it } from 'vitest';
import { sample, toSource } from './sample.ts';

const document = await loadSpec();
const operations = operationsOf(document);

function sampleOf(id: string): string {
  const operation = operations.find((item) => item.id === id);
  if (!operation) throw new Error(`There is no operation ${id}.`);
  return sample(document, operation);
}

it('no line of a sample exceeds 100 columns, in a docstring neither', () => {
  const docstring = '   * ';
  const lines = operations.flatMap((operation) => sample(document, operation).split('\n'));
  expect(lines.filter((line) => docstring.length + line.length > 100)).toEqual([]);
});

it('a call that fits stays on one line', () => {
  expect(sampleOf('getRunStatus')).toBe(
    "const run = await aihub.runs.get('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d');",
  );
});

it('a longer one has its last argument broken, or a line for each argument', () => {
  expect(sampleOf('runDeployment')).toBe(
    `const run = await aihub.deployments.run('0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12', {
  batch_id: 48213,
});`,
  );
  expect(sampleOf('uploadMultipartPart')).toBe(
    `const uploadedPart = await aihub.batches.uploadMultipartPart(
  'mpu_48213.Zk9x-Qe4.t1765912402',
  1,
  new Blob(['the bytes of the file']),
);`,
  );
});

it('an object is broken where what stands before it leaves it no room', () => {
  const value = { id: 1765912514238248673n, tags: ['urgent', "client's"] };
  const line = `{ id: 1765912514238248673n, tags: ['urgent', 'client\\'s'] }`;
  expect(toSource(value, '', 95 - line.length)).toBe(line);
  expect(toSource(value, '', 96 - line.length)).toBe(
    `{\n  id: 1765912514238248673n,\n  tags: ['urgent', 'client\\'s'],\n}`,
  );
});

it('a required parameter or body without an example is refused by name', () => {
  const operation = operations.find(({ id }) => id === 'runDeployment');
  if (!operation?.body) throw new Error('runDeployment has no body.');
  const { body, pathParameters } = operation;
  const bare = pathParameters.map((item) => ({ ...item, examples: [] }));
  expect(() => sample(document, { ...operation, pathParameters: bare })).toThrow(
    'runDeployment: it needs an example of deployment-id for its sample.',
  );
  expect(() => sample(document, { ...operation, body: { ...body, examples: [] } })).toThrow(
    'runDeployment: it needs an example of body for its sample.',
  );
});
