import type { StoredBatch } from './batches.ts';
import type { HubState } from './hub-state.ts';

/** Puts a file into a batch, over one of the same name, in place of bytes that were held for it. */
export function putFile(
  hub: HubState,
  batch: StoredBatch,
  name: string,
  bytes: Uint8Array,
  heldBytes = 0,
): void {
  const now = hub.clock.now();
  const before = hub.batches.file(batch, name);
  const file = hub.files.make(name, bytes, now);
  hub.storage.exchange(heldBytes, file);
  if (before) hub.storage.release(before);
  hub.batches.change(batch, name, file, now);
}
