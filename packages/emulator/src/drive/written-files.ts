import type { Journal } from '../persistence/journal.ts';
import type { StoredFile } from '../state/files.ts';
import type { Storage } from '../state/storage.ts';
import { below } from './path.ts';

/** Files that were written to a path, by account. */
export class WrittenFiles {
  readonly #byAccount = new Map<string, Map<string, StoredFile>>();
  readonly #storage: Storage;
  readonly #journal: Journal;

  constructor(storage: Storage, journal: Journal) {
    this.#storage = storage;
    this.#journal = journal;
  }

  of(account: string): ReadonlyMap<string, StoredFile> {
    return this.#byAccount.get(account) ?? new Map();
  }

  /** Puts a file, over one at the same path; throws the response 507 where it does not fit. */
  put(account: string, path: string, file: StoredFile): void {
    this.#storage.hold(file);
    const files = this.#byAccount.get(account) ?? new Map<string, StoredFile>();
    this.#byAccount.set(account, files);
    const before = files.get(path);
    if (before) this.#storage.release(before);
    files.set(path, file);
    this.#journal.mark('path', keyOf(account, path), () => this.#journal.fileId(file));
  }

  /** Deletes what is at a path and below it. */
  delete(account: string, path: string): void {
    const files = this.#byAccount.get(account);
    for (const [own, file] of files ?? []) {
      if (own !== path && below(path, own) === undefined) continue;
      files?.delete(own);
      this.#storage.release(file);
      this.#journal.drop('path', keyOf(account, own));
    }
  }
}

function keyOf(account: string, path: string): string {
  return JSON.stringify([account, path]);
}
