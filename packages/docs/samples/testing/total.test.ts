import { createEmulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { expect, test } from 'vitest';
import { totalOf } from './total.ts';

test('reads the total of an invoice', async () => {
  const hub = createEmulator({ clock: { speed: 1000 } });
  const { url: apiRoot, token: apiToken, fetch } = hub;
  const aihub = new AIHub({ apiRoot, apiToken, fetch });
  const invoice = 'INVOICE\nInvoice Number: INV-7\nTotal: 12.50';
  expect(await totalOf(aihub, invoice)).toBe('12.50');
});
