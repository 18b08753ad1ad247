import type { Journal } from '../persistence/journal.ts';
import type { StoredRun } from './run.ts';
import type { Storage } from './storage.ts';

/** All runs of the hub, ordered by their start within each account. */
export class Runs {
  readonly #byId = new Map<string, StoredRun>();
  readonly #byAccount = new Map<string, StoredRun[]>();
  readonly #most: number;
  readonly #storage: Storage;

  readonly #journal: Journal;

  constructor(most: number, storage: Storage, journal: Journal) {
    this.#most = most;
    this.#storage = storage;
    this.#journal = journal;
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Takes a run that starts after all that were added before. */
  add(run: StoredRun): void {
    this.#storage.holdAll(run.files, run.bodyBytes);
    this.#byId.set(run.id, run);
    this.changed(run);
    const runs = this.#byAccount.get(run.account);
    if (runs) runs.push(run);
    else this.#byAccount.set(run.account, [run]);
    // A Map keeps the order of insertion, so its first run is the oldest.
    const oldest = this.#byId.size > this.#most ? this.#byId.values().next().value : undefined;
    if (oldest) this.remove(oldest);
  }

  /** To be called when something of it has changed. */
  changed(run: StoredRun): void {
    this.#journal.mark('run', run.id, () => ({
      ...run,
      startNs: String(run.startNs),
      files: run.files.map((file) => this.#journal.fileId(file)),
    }));
  }

  get(account: string, id: string): StoredRun | undefined {
    const run = this.#byId.get(id);
    return run?.account === account ? run : undefined;
  }

  /** A run of any account. */
  find(id: string): StoredRun | undefined {
    return this.#byId.get(id);
  }

  remove(run: StoredRun): void {
    if (!this.#byId.delete(run.id)) return;
    this.#journal.drop('run', run.id);
    this.#storage.free(run.bodyBytes);
    for (const file of run.files) this.#storage.release(file);
    const runs = this.#byAccount.get(run.account) ?? [];
    runs.splice(firstFrom(runs, run.startNs), 1);
    if (runs.length === 0) this.#byAccount.delete(run.account);
  }

  /** An account's runs, oldest first. Not to be changed. */
  of(account: string): readonly StoredRun[] {
    return this.#byAccount.get(account) ?? [];
  }

  /** The newest runs of every account, newest first. */
  latest(count: number): StoredRun[] {
    const newest = [...this.#byAccount.values()].flatMap((runs) => runs.slice(-count));
    return newest.sort((a, b) => (a.startNs < b.startNs ? 1 : -1)).slice(0, count);
  }
}

/** The index of the first run that started at this time or later. */
export function firstFrom(runs: readonly StoredRun[], startNs: bigint): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle] as StoredRun).startNs < startNs) low = middle + 1;
    else high = middle;
  }
  return low;
}
