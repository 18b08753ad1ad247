import { createEmulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { expect, test } from 'vitest';

test('a run takes two and a half seconds of the hub', async () => {
  const hub = createEmulator({ clock: 'stepped', seed: 1 });
  const { url: apiRoot, token: apiToken, fetch } = hub;
  const aihub = new AIHub({ apiRoot, apiToken, fetch });
  const { id: batch_id } = await aihub.batches.create({ name: 'Invoices' });
  const invoice = new Blob(['INVOICE\nTotal: 12.50']);
  await aihub.batches.addFile(batch_id, 'invoice.txt', invoice);
  const { id } = await aihub.deployments.run('invoices', { batch_id });

  hub.clock.advance(2_499);
  expect((await aihub.runs.get(id)).status).toBe('RUNNING');
  hub.clock.advance(1);
  expect((await aihub.runs.get(id)).status).toBe('COMPLETE');
});
