import type { Journal } from '../persistence/journal.ts';

/** The names of drives that were mounted. Where they lead, and with what credentials, is not kept. */
export class Mounts {
  readonly #names = new Set<string>();
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** False where there is such a drive already. */
  add(account: string, names: readonly string[]): boolean {
    return this.restore(JSON.stringify([account, ...names]));
  }

  /** Takes a drive that was mounted before. */
  restore(key: string): boolean {
    if (this.#names.has(key)) return false;
    this.#names.add(key);
    this.#journal.mark('mount', key, () => 'mounted');
    return true;
  }
}
