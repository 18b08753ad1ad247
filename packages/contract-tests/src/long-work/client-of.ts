import type { Emulator } from '@org/aihub-emulator';
import { AIHub, type AIHubOptions } from '@org/aihub-sdk';

/** A client of a hub in process. */
export function clientOf(hub: Emulator, options: AIHubOptions = {}): AIHub {
  return new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch, ...options });
}

/** A batch with one small file, as the input of runs. */
export async function batchIn(aihub: AIHub): Promise<number> {
  const { id } = await aihub.batches.create({ name: 'input' });
  await aihub.batches.addFile(id, 'a.txt', new Blob(['Total: 12.50']));
  return id;
}
