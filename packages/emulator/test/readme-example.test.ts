import { createEmulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { expect, test } from 'vitest';
import { readTotal } from './read-total.ts';

test('my program reads the total, and pays for one run', async () => {
  const hub = createEmulator({ clock: { speed: 1_000 } });
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
  const invoice = 'INVOICE\nInvoice Number: INV-7\nTotal: 12.50';
  expect(await readTotal(aihub, invoice)).toBe('12.50');
  expect(hub.stats.requests.runDeployment).toBe(1);
});
