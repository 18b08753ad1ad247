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
    const grant = this.#grant;
    const left = this.#left.get(account);
    if (left !== undefined) return left;
    if (typeof grant === 'number') return grant;
    return Object.hasOwn(grant, account) ? (grant[account] as number) : Number.POSITIVE_INFINITY;
  }

  /** False, and nothing spent, when there are not enough. */
  spend(account: string, units: number): boolean {
    const left = this.left(account) - units;
    if (left < 0) return false;
    this.#left.set(account, left);
    return true;
  }
}
