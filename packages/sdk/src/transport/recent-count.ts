/** What is counted stands for so long. */
const windowMs = 1_000;
const parts = 8;

/** Counts what happened in the last second. */
export class RecentCount {
  readonly #counts: number[] = new Array<number>(parts).fill(0);
  #part = 0;
  /** When the count began, after a second without anything. */
  #since = 0;

  add(now: number): void {
    if (this.count(now) === 0) this.#since = now;
    this.#counts[this.#part % parts] = (this.#counts[this.#part % parts] ?? 0) + 1;
  }

  count(now: number): number {
    const part = Math.floor((now * parts) / windowMs);
    if (part - this.#part >= parts) this.#counts.fill(0);
    else for (let at = this.#part + 1; at <= part; at++) this.#counts[at % parts] = 0;
    this.#part = part;
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  clear(): void {
    this.#counts.fill(0);
  }

  /** Less than a tenth of a second is too short to measure a rate. */
  perSecond(now: number): number {
    const ms = Math.min(windowMs, Math.max(windowMs / 10, now - this.#since));
    return (this.count(now) * 1_000) / ms;
  }
}
