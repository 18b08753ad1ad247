import { refuse } from '../response.ts';
import { folderOf, type StoredBatch } from '../state/batches.ts';
import type { HubState } from '../state/hub-state.ts';
import { putFile } from '../state/put-file.ts';
import { findFile, findFolder } from './find.ts';
import { below, plainPath } from './path.ts';

/** Writes a file; into a batch, where the path leads into one. */
export async function writeFileAt(
  hub: HubState,
  account: string,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  if (await findFolder(hub, account, path)) throw refuse(400, 'There is a folder at this path.');
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    if (await findFile(hub, account, path.slice(0, at))) {
      throw refuse(400, `${path.slice(0, at)} is a file, and holds no other.`);
    }
  }
  for (const batch of batchesOf(hub, account)) {
    const name = below(folderOf(batch), path);
    if (name !== undefined && !name.includes('/')) return putFile(hub, batch, name, bytes);
  }
  const name = path.slice(path.lastIndexOf('/') + 1);
  hub.written.put(account, path, hub.files.make(name, bytes, hub.clock.now()));
}

/** Deletes a file, or a folder with all that it holds. */
export function deletePath(hub: HubState, account: string, path: string): void {
  const now = hub.clock.now();
  const holds = (folder: string) => folder === path || below(path, folder) !== undefined;
  hub.written.delete(account, path);
  for (const folder of [...hub.folders.keys()]) {
    if (holds(plainPath(folder))) hub.deleteFolder(folder);
  }
  for (const batch of batchesOf(hub, account)) {
    const folder = folderOf(batch);
    for (const file of batch.files) {
      if (!holds(folder) && `${folder}/${file.name}` !== path) continue;
      hub.batches.change(batch, file.name, undefined, now);
      hub.storage.release(file);
    }
  }
  for (const run of hub.runs.of(account)) {
    const folder = plainPath(run.outputDir);
    const name = below(folder, path);
    if (holds(folder)) run.outputDeletedMs ??= now;
    else if (name !== undefined) run.deletedOutput = [...(run.deletedOutput ?? []), name];
    else continue;
    hub.runs.changed(run);
  }
}

function batchesOf(hub: HubState, account: string): StoredBatch[] {
  return hub.batches.all().filter((batch) => batch.account === account);
}
