import { createEmulator, type Emulator, type EmulatorOptions } from '@org/aihub-emulator';
import { AIHub, type Run } from '@org/aihub-sdk';
import { expect, onTestFinished } from 'vitest';
import type { FleetConfig } from '../src/config.ts';
import { Fleet } from '../src/fleet.ts';
import { memory } from '../src/memory/memory.ts';
import type { State } from '../src/record.ts';
import { until } from './servers/program.ts';

export interface Input {
  text: string;
}
export type Config = FleetConfig<Input, undefined>;

export const invoice = 'INVOICE\nInvoice Number: INV-7\nTotal: 12.50';
/** The key of its document. */
export const key = 'invoice-7';

/** A fleet of one document in this process, which stops when the test is over. */
export async function fleetOf(
  options: EmulatorOptions = {},
  config: Partial<Config> = {},
): Promise<{ fleet: Fleet<Input, undefined>; hub: Emulator; errors: unknown[] }> {
  const hub = createEmulator({ runDuration: { baseMs: 1, perFileMs: 0 }, ...options });
  const errors: unknown[] = [];
  const fleet = new Fleet<Input, undefined>({
    name: 'test',
    engine: memory(),
    aihub: { apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch },
    files: ({ key, input }) => [{ name: `${key}.txt`, content: new Blob([input.text]) }],
    run: ({ batchId }) => ({ deploymentId: 'invoices', body: { batch_id: batchId } }),
    results: async () => {},
    settleMs: 50,
    onError: (error) => errors.push(error),
    ...config,
  });
  onTestFinished(() => fleet.stop());
  await fleet.start();
  await fleet.add([{ key, input: { text: invoice } }]);
  return { fleet, hub, errors };
}

export function work(fleet: Fleet<Input, undefined>): Promise<void> {
  return fleet.work({ leader: { tickMs: 10 } });
}

export function comesTo(fleet: Fleet<Input, undefined>, state: State): Promise<void> {
  return until(`The state ${state}`, async () =>
    expect((await fleet.store.get(key))?.state).toBe(state),
  );
}

export async function runsOf({ url, token, fetch }: Emulator): Promise<Run[]> {
  const aihub = new AIHub({ apiRoot: url, apiToken: token, fetch });
  return aihub.runs.iterate({ from: new Date(0) }).toArray();
}
