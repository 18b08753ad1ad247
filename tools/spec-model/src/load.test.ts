import { describe, expect, it } from 'vitest';
import { loadSpec, operationsOf } from './index.ts';

describe('the reader of the spec', () => {
  it('keeps every digit of an integer past 2^53', async () => {
    const operations = operationsOf(await loadSpec());
    const run = operations.find((operation) => operation.id === 'getRunStatus');
    const example = run?.responses[0]?.examples.find(({ name }) => name === 'complete');
    expect(example?.value).toMatchObject({
      start_timestamp: 1765912514238248673n,
      batch_id: 48213,
    });
  });

  it('says which file cannot be read', async () => {
    await expect(loadSpec('/nowhere/openapi.yaml')).rejects.toThrow('/nowhere/openapi.yaml');
  });
});
