import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.doUnmock('./attempt-reporter.ts'));

it('a call is carried out without reports when their code cannot be loaded', async () => {
  vi.resetModules();
  vi.doMock('./attempt-reporter.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const { AIHub } = await import('../index.ts');
  const onAttempt = vi.fn();
  const fetch = async () => Response.json({ id: 'a1' });
  const aihub = new AIHub({ apiToken: 'a-token', fetch, onAttempt });
  expect(await aihub.runs.get('a1')).toEqual({ id: 'a1' });
  expect(onAttempt).not.toHaveBeenCalled();
});
