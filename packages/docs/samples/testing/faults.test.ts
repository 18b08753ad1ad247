import { createEmulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { expect, test } from 'vitest';
import { totalOf } from './total.ts';

test('pays for one run, though its response gets lost', async () => {
  const hub = createEmulator({ clock: { speed: 1000 }, seed: 1 });
  const { url: apiRoot, token: apiToken, fetch } = hub;
  const aihub = new AIHub({ apiRoot, apiToken, fetch });
  hub.faults.add({
    kind: 'lost-response',
    operations: ['runDeployment'],
    count: 1,
  });
  hub.faults.add({ kind: 'rate-limit', retryAfter: 0, probability: 0.2 });

  const invoice = 'INVOICE\nInvoice Number: INV-7\nTotal: 12.50';
  expect(await totalOf(aihub, invoice)).toBe('12.50');
  const { runs } = await aihub.runs.list();
  expect(runs).toHaveLength(1);
});
