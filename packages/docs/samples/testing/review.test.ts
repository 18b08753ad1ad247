import { createEmulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { expect, test, vi } from 'vitest';
import { totalOf } from './total.ts';

test('takes the total that a reviewer put in', async () => {
  const hub = createEmulator({
    clock: { speed: 1000 },
    deployments: { invoices: { review: true, required: ['Total'] } },
  });
  const { url: apiRoot, token: apiToken, fetch } = hub;
  const aihub = new AIHub({ apiRoot, apiToken, fetch });
  const total = totalOf(aihub, 'INVOICE\nInvoice Number: INV-8\nTotal:');

  const stopped = await vi.waitUntil(async () => {
    const { runs = [] } = await aihub.runs.list({
      status: ['STOPPED_AT_CHECKPOINT'],
    });
    return runs[0];
  }, 10_000);
  hub.review(stopped.id, [{ field: 'Total', value: '7.00' }]);
  expect(await total).toBe('7.00');
});
