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

  spend(account: string, units: number): void {
    this.#left.set(account, this.left(account) - units);
  }
}
