import { AIHub, type AIHubOptions, type Run } from '@org/aihub-sdk';
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/index.ts';

/** A hub with a stepped clock, and a client of it. */
export interface Opened {
  hub: Emulator;
  aihub: AIHub;
}

/** Opens a hub in process whose responses are all repeatable. */
export function open(options: EmulatorOptions = {}, client: AIHubOptions = {}): Opened {
  const hub = createEmulator({ clock: 'stepped', seed: 1, ...options });
  return { hub, aihub: clientOf(hub, client) };
}

/** A client of a hub, that gives up at once where a fault is wanted. */
export function clientOf(hub: Emulator, client: AIHubOptions = {}): AIHub {
  return new AIHub({
    apiRoot: hub.url,
    apiToken: hub.token,
    fetch: hub.fetch,
    maxRetries: 0,
    ...client,
  });
}

/** The bytes of a text. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

export const invoice = `INVOICE
Invoice Number: INV-2025-0417
Date: 2025-12-01
Total: 1284.50
`;

/** Makes a batch of files given as texts. */
export async function upload(
  aihub: AIHub,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): Promise<number> {
  const { id } = await aihub.batches.create({ name: 'Test' });
  for (const [name, content] of Object.entries(files)) {
    const body = typeof content === 'string' ? bytes(content) : content;
    await aihub.batches.addFile(id, name, body);
  }
  return id;
}

/** Runs an app on files, to its end. */
export async function runOn(
  { hub, aihub }: Opened,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): Promise<Run> {
  const run = await aihub.apps.run({ app_name: 'App', batch_id: await upload(aihub, files) });
  hub.clock.advance(100_000);
  return aihub.runs.get(run.id);
}

/** What the hub found wrong with the traffic so far. */
export function problemsOf(hub: Emulator): string[] {
  return hub.requests.flatMap((item) => [...item.requestProblems, ...item.responseProblems]);
}
