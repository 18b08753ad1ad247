// #region test
import { createEmulator, type Emulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { expect, test, vi } from 'vitest';
import { totalOf } from './total.ts';

const invoice = 'INVOICE\nInvoice Number: INV-7\ntotal: 12.50';

function clientOf({ url, token, fetch }: Emulator): AIHub {
  return new AIHub({ apiRoot: url, apiToken: token, fetch });
}

test('reads the total of an invoice', async () => {
  const hub = createEmulator({ clock: { speed: 1000 } });
  const aihub = clientOf(hub);
  expect(await totalOf(aihub, invoice)).toBe('12.50');
});
// #endregion test

// #region faults
test('pays for one run, though its response gets lost', async () => {
  const hub = createEmulator({ clock: { speed: 1000 }, seed: 1 });
  const aihub = clientOf(hub);
  hub.faults.add({
    kind: 'lost-response',
    operations: ['runDeployment'],
    count: 1,
  });
  hub.faults.add({ kind: 'rate-limit', retryAfter: 0, probability: 0.2 });
  expect(await totalOf(aihub, invoice)).toBe('12.50');
  const { runs } = await aihub.runs.list();
  expect(runs).toHaveLength(1);
});
// #endregion faults

// #region stepped
test('a run takes two and a half seconds of the hub', async () => {
  const hub = createEmulator({ clock: 'stepped', seed: 1 });
  const aihub = clientOf(hub);
  const { id: batch_id } = await aihub.batches.create({
    name: 'One invoice',
  });
  await aihub.batches.addFile(batch_id, 'invoice.txt', new Blob([invoice]));
  const { id } = await aihub.deployments.run('invoices', { batch_id });

  hub.clock.advance(2_499);
  expect((await aihub.runs.get(id)).status).toBe('RUNNING');
  hub.clock.advance(1);
  expect((await aihub.runs.get(id)).status).toBe('COMPLETE');
});
// #endregion stepped

// #region review
test('takes the total that a reviewer put in', async () => {
  const hub = createEmulator({
    clock: { speed: 1000 },
    deployments: { invoices: { review: true, required: ['total'] } },
  });
  const aihub = clientOf(hub);
  const total = totalOf(aihub, 'INVOICE\nInvoice Number: INV-8');

  const stopped = await vi.waitUntil(async () => {
    const { runs = [] } = await aihub.runs.list({
      status: ['STOPPED_AT_CHECKPOINT'],
    });
    return runs[0];
  }, 10_000);
  hub.review(stopped.id, [{ field: 'total', value: '7.00' }]);
  expect(await total).toBe('7.00');
});
// #endregion review
