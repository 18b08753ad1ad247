import { describe, expect, inject, it } from 'vitest';
import { clientOf, operationAt, operations } from './cases.ts';
import { samples } from './generated/samples.ts';

describe('the sample of every operation works as it stands in the documentation', () => {
  it.each(operations.map((operation) => operation.id))('%s', async (id) => {
    const { aihub, exchanges } = clientOf(inject('apiRoot'));
    await samples[id]?.(aihub);
    expect(exchanges.map(({ method, url }) => operationAt(method, url.pathname)?.id)).toEqual([id]);
    expect(exchanges[0]?.response.headers.get('sl-violations')).toBeNull();
  });
});
