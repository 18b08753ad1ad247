import { createEmulator } from '@org/aihub-emulator';
import { AIHub, preload } from '@org/aihub-sdk';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

beforeAll(preload);
afterEach(() => {
  vi.useRealTimers();
});

test('gives up after an hour', async () => {
  const hub = createEmulator({ clock: 'stepped', seed: 1 });
  const { url: apiRoot, token: apiToken, fetch } = hub;
  const aihub = new AIHub({ apiRoot, apiToken, fetch });
  const { id: batch_id } = await aihub.batches.create({ name: 'Invoices' });
  const { id } = await aihub.deployments.run('invoices', { batch_id });

  vi.useFakeTimers();
  const hour = 60 * 60 * 1000;
  const over = aihub.runs
    .wait(id, { timeoutMs: hour })
    .catch(({ name }) => name);
  await vi.advanceTimersByTimeAsync(hour + 10_000);
  expect(await over).toBe('WaitTimeoutError');
});
