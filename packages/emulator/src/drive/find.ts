import { folderOf } from '../state/batches.ts';
import type { HubState } from '../state/hub-state.ts';
import type { StoredRun } from '../state/run.ts';
import { outputFile, outputNames } from './output-files.ts';
import { below, plainPath } from './path.ts';

/** A file at a path. */
export interface FoundFile {
  bytes: Uint8Array;
  modifiedMs: number;
}

/** A folder whose files come from somewhere: a batch, an option, a run's output. */
interface Place {
  folder: string;
  names(): string[] | Promise<string[]>;
  file(name: string): FoundFile | undefined | Promise<FoundFile | undefined>;
}

/** What is in a folder: names, each a file or a folder. */
export type Children = ReadonlyMap<string, 'file' | 'folder'>;

/** The file at a path of an account; what was written there goes before what a run put out. */
export async function findFile(
  hub: HubState,
  account: string,
  path: string,
): Promise<FoundFile | undefined> {
  const written = hub.written.of(account).get(path);
  if (written) return written;
  for (const place of placesOf(hub, account)) {
    const name = below(place.folder, path);
    const file = name === undefined ? undefined : await place.file(name);
    if (file) return file;
  }
  return undefined;
}

/** What a folder holds, or nothing where there is no such folder. */
export async function findFolder(
  hub: HubState,
  account: string,
  path: string,
): Promise<Children | undefined> {
  const children = new Map<string, 'file' | 'folder'>();
  let isThere = false;
  const add = (whole: string) => {
    const [first, ...more] = below(path, whole)?.split('/') ?? [];
    if (first === undefined) return;
    isThere = true;
    if (children.get(first) !== 'folder') children.set(first, more.length > 0 ? 'folder' : 'file');
  };
  for (const whole of hub.written.of(account).keys()) add(whole);
  for (const place of placesOf(hub, account)) {
    const { folder } = place;
    if (folder === path) isThere = true;
    if (below(path, folder) !== undefined) add(`${folder}/`);
    else if (folder === path || below(folder, path) !== undefined) {
      for (const name of await place.names()) add(`${folder}/${name}`);
    }
  }
  return isThere ? children : undefined;
}

/** The newest run of an account whose output folder this is. */
export function runWithOutput(
  hub: HubState,
  account: string,
  folder: string,
): StoredRun | undefined {
  return hub.runs.of(account).findLast((run) => plainPath(run.outputDir) === folder);
}

function* placesOf(hub: HubState, account: string): Generator<Place> {
  for (const [path, files] of hub.folders) {
    yield {
      folder: plainPath(path),
      names: () => files.map(({ name }) => name),
      file: (name) => files.find((file) => file.name === name),
    };
  }
  for (const batch of hub.batches.all()) {
    if (batch.account !== account) continue;
    yield {
      folder: folderOf(batch),
      names: () => batch.files.map(({ name }) => name),
      file: (name) => hub.batches.file(batch, name),
    };
  }
  const now = hub.clock.now();
  const runs = hub.runs.of(account);
  for (let at = runs.length - 1; at >= 0; at--) {
    const run = runs[at] as StoredRun;
    if (run.outputDeletedMs !== undefined) continue;
    yield {
      folder: plainPath(run.outputDir),
      names: () => outputNames(run, now),
      file: async (name) => {
        const file = await outputFile(run, now, hub.fixtures, name);
        return file && { bytes: file.bytes, modifiedMs: run.processedMs };
      },
    };
  }
}
