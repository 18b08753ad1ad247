import type { BatchInfo } from '@org/aihub-sdk';
import type { Journal } from '../persistence/journal.ts';
import { refuse } from '../response.ts';
import type { StoredFile } from './files.ts';

/** A batch and its files. */
export interface StoredBatch {
  id: number;
  account: string;
  owner: string;
  name: string;
  workspace: string;
  createdMs: number;
  updatedMs: number;
  /** By name, sorted. Replaced and never changed, so that runs can keep the list they began with. */
  files: readonly StoredFile[];
  /** The job that deletes it. */
  deletion?: string;
}

const maxBatches = 100_000;

/** All batches of the hub. */
export class Batches {
  readonly #byId = new Map<number, StoredBatch>();
  readonly #journal: Journal;
  #next: number;

  constructor(first: number, journal: Journal) {
    this.#next = first;
    this.#journal = journal;
  }

  create(batch: Omit<StoredBatch, 'id' | 'files'>): StoredBatch {
    if (this.#byId.size >= maxBatches) {
      throw refuse(507, `The emulator keeps at most ${maxBatches} batches.`);
    }
    const created: StoredBatch = { ...batch, id: this.#next++, files: [] };
    this.#byId.set(created.id, created);
    this.changed(created);
    return created;
  }

  /** Takes a batch that was there before. */
  restore(batch: StoredBatch): void {
    this.#byId.set(batch.id, batch);
    this.#next = Math.max(this.#next, batch.id + 1);
  }

  /** To be called when something of it has changed, but for its files. */
  changed(batch: StoredBatch): void {
    this.#journal.mark('batch', batch.id, () => ({ ...batch, files: undefined }));
  }

  get(account: string, id: number): StoredBatch | undefined {
    const batch = this.#byId.get(id);
    return batch?.account === account ? batch : undefined;
  }

  /** A batch of any account. */
  find(id: number): StoredBatch | undefined {
    return this.#byId.get(id);
  }

  delete(batch: StoredBatch): void {
    this.#byId.delete(batch.id);
    this.#journal.drop('batch', batch.id);
    for (const { name } of batch.files) this.#journal.drop('batch-file', `${batch.id}/${name}`);
  }

  /** In the order in which they were created. */
  all(): StoredBatch[] {
    return [...this.#byId.values()];
  }

  /** The newest ones, newest first. */
  latest(count: number): StoredBatch[] {
    return this.all().slice(-count).reverse();
  }

  /** Puts a file in, over one of the same name; nothing to put takes the file out. */
  change(batch: StoredBatch, name: string, file: StoredFile | undefined, now: number): void {
    const at = firstFrom(batch.files, name);
    const files = [...batch.files];
    files.splice(at, files[at]?.name === name ? 1 : 0, ...(file ? [file] : []));
    batch.files = files;
    batch.updatedMs = now;
    this.changed(batch);
    const key = `${batch.id}/${name}`;
    if (file) this.#journal.mark('batch-file', key, () => this.#journal.fileId(file));
    else this.#journal.drop('batch-file', key);
  }

  file(batch: StoredBatch, name: string): StoredFile | undefined {
    const file = batch.files[firstFrom(batch.files, name)];
    return file?.name === name ? file : undefined;
  }
}

/** The index of the first file of this name or one behind it, in the order of code units. */
export function firstFrom(files: readonly StoredFile[], name: string): number {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((files[middle] as StoredFile).name < name) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The folder of a batch, in the file system. */
export function folderOf(batch: StoredBatch): string {
  return `${batch.account}/${batch.workspace}/fs/Instabase Drive/batches/${batch.id}`;
}

/** A batch as the API shows it. */
export function batchInfo(batch: StoredBatch): BatchInfo {
  return {
    id: batch.id,
    name: batch.name,
    workspace: batch.workspace,
    mount_point: 'Instabase Drive',
    repo_owner: batch.account,
    batch_owner: batch.owner,
    created_at_ms: BigInt(batch.createdMs),
    updated_at_ms: BigInt(batch.updatedMs),
    path_suffix: `batches/${batch.id}`,
  };
}
