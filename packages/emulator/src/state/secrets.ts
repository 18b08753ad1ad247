import type { Journal } from '../persistence/journal.ts';

/** What is known of a secret. Its value is not kept: nothing here needs it, and nothing can show it. */
export interface StoredSecret {
  account: string;
  alias: string;
  description: string | null;
  access: 'ALL' | 'SOME' | 'NONE';
  workspaces: readonly string[];
  createdMs: number;
  createdBy: string;
  updatedMs: number;
  updatedBy: string;
}

/** The secrets of all accounts. */
export class Secrets {
  readonly #byKey = new Map<string, StoredSecret>();
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  get(account: string, alias: string): StoredSecret | undefined {
    return this.#byKey.get(keyOf(account, alias));
  }

  /** In the order in which they were created. */
  of(account: string): StoredSecret[] {
    return [...this.#byKey.values()].filter((secret) => secret.account === account);
  }

  put(secret: StoredSecret): void {
    const key = keyOf(secret.account, secret.alias);
    this.#byKey.set(key, secret);
    this.#journal.mark('secret', key, () => secret);
  }

  delete({ account, alias }: StoredSecret): void {
    const key = keyOf(account, alias);
    this.#byKey.delete(key);
    this.#journal.drop('secret', key);
  }
}

function keyOf(account: string, alias: string): string {
  return JSON.stringify([account, alias]);
}
