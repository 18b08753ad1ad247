import { expect, it, vi } from 'vitest';
import { ending } from '../async/ending.ts';
import { AIHub } from '../index.ts';

it('gives a marked fetch what ends the request, and any other one a signal', async () => {
  const inits: object[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    inits.push(init ?? {});
    return new Response('{}', { headers: { 'content-type': 'application/json' } });
  };
  const marked = Object.assign(vi.fn(fetch), { [ending]: true });
  for (const each of [marked, fetch]) {
    await new AIHub({ apiToken: 'token-for-tests', fetch: each }).runs.get('a-run');
  }
  expect(inits[0]).toMatchObject({ [ending]: { isOver: false } });
  expect(inits[0]).not.toHaveProperty('signal');
  expect(inits[1]).toMatchObject({ signal: expect.any(AbortSignal) });
  expect(ending in (inits[1] ?? {})).toBe(false);
});
