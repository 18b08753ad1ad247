import type { Journal } from '../persistence/journal.ts';

/** Something that was done. It holds nothing of a body. */
export interface AuditEntry {
  account: string;
  username: string;
  operation: string;
  method: string;
  path: string;
  status: number;
  atMs: number;
}

const maxEntries = 50_000;

/** What was done to the hub, oldest first; the oldest entries make room. */
export class AuditLog {
  readonly #journal: Journal;
  #entries: { id: number; entry: AuditEntry }[] = [];
  #next = 1;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  add(entry: AuditEntry): void {
    this.restore(this.#next, entry);
    if (this.#entries.length <= maxEntries * 1.1) return;
    for (const { id } of this.#entries.splice(0, this.#entries.length - maxEntries)) {
      this.#journal.drop('audit', id);
    }
  }

  /** Takes an entry that was there before. */
  restore(id: number, entry: AuditEntry): void {
    this.#entries.push({ id, entry });
    this.#next = Math.max(this.#next, id + 1);
    this.#journal.mark('audit', id, () => entry);
  }

  of(account: string): AuditEntry[] {
    return this.#entries.map(({ entry }) => entry).filter((entry) => entry.account === account);
  }
}
