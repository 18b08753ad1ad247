import type { Settings } from '../options.ts';

/** The consumption units that the accounts have left. */
export class Units {
  readonly #left = new Map<string, number>();
  readonly #grant: Settings['units'];

  constructor(grant: Settings['units']) {
    this.#grant = grant;
  }

  /** Infinity where units do not run out. */
  left(account: string): number {
    const granted =
      typeof this.#grant === 'number'
        ? this.#grant
        : (this.#grant[account] ?? Number.POSITIVE_INFINITY);
    return this.#left.get(account) ?? granted;
  }

  /** False, and nothing spent, when there are not enough. */
  spend(account: string, units: number): boolean {
    const left = this.left(account) - units;
    if (left < 0) return false;
    this.#left.set(account, left);
    return true;
  }
}
