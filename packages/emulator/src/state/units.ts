import type { Settings } from '../options.ts';
import type { Journal } from '../persistence/journal.ts';

/** The consumption units that the accounts have left. */
export class Units {
  readonly #left = new Map<string, number>();
  readonly #grant: Settings['units'];
  readonly #journal: Journal;

  constructor(grant: Settings['units'], journal: Journal) {
    this.#grant = grant;
    this.#journal = journal;
  }

  /** Infinity where units do not run out. */
  left(account: string): number {
    const grant = this.#grant;
    const left = this.#left.get(account);
    if (left !== undefined) return left;
    if (typeof grant === 'number') return grant;
    return Object.hasOwn(grant, account) ? (grant[account] as number) : Number.POSITIVE_INFINITY;
  }

  spend(account: string, units: number): void {
    this.set(account, this.left(account) - units);
  }

  set(account: string, left: number): void {
    if (left === Number.POSITIVE_INFINITY) return;
    this.#left.set(account, left);
    this.#journal.mark('units', account, () => left);
  }
}
