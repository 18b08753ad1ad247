import { onAbort } from '../async/on-abort.ts';
import type { Run } from '../generated/schema.ts';

/** All runs from a time on, in milliseconds since 1970; `undefined` for the list's own default. */
export type RunsSince = (fromMs: number | undefined, signal: AbortSignal) => AsyncIterable<Run>;

/** One reading of the list, for all who asked for it. */
interface Scan {
  fromMs: number | undefined;
  readonly tags: Set<string>;
  readonly control: AbortController;
  /** How many still wait for it. */
  waiting: number;
  found: Promise<Map<string, Run[]>>;
}

/**
 * Finds runs by their tag. The API has no query for it, so a search goes through all runs of a
 * time. Searches that come while one is under way share the next one. A search that no call waits
 * for any more sends no further request.
 */
export class TagSearch {
  readonly #runsSince: RunsSince;
  #underWay: Promise<unknown> = Promise.resolve();
  #next: Scan | undefined;
  #waiting = 0;

  constructor(runsSince: RunsSince) {
    this.#runsSince = runsSince;
  }

  /** No call waits for it. */
  get isIdle(): boolean {
    return this.#waiting === 0;
  }

  /**
   * The runs with a tag, of those started from a time on and visible now.
   *
   * @param fromMs - Either given in all searches or in none.
   * @throws the reason of the signal, as soon as it aborts.
   */
  find(tag: string, fromMs: number | undefined, signal?: AbortSignal): Promise<Run[]> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const scan = this.#next ?? this.#plan(fromMs);
    if (fromMs !== undefined) scan.fromMs = Math.min(scan.fromMs ?? fromMs, fromMs);
    scan.tags.add(tag);
    scan.waiting++;
    this.#waiting++;
    return new Promise<Run[]>((resolve, reject) => {
      let forget = (): void => {};
      const leave = (): void => {
        forget();
        this.#waiting--;
        if (--scan.waiting === 0) this.#abandon(scan);
      };
      forget = onAbort(signal, () => {
        leave();
        reject(signal?.reason);
      });
      scan.found.then(
        (found) => {
          if (signal?.aborted) return;
          leave();
          resolve(found.get(tag) ?? []);
        },
        (error) => {
          if (signal?.aborted) return;
          leave();
          reject(error);
        },
      );
    });
  }

  #plan(fromMs: number | undefined): Scan {
    const scan: Scan = {
      fromMs,
      tags: new Set(),
      control: new AbortController(),
      waiting: 0,
      found: Promise.resolve(new Map()),
    };
    scan.found = this.#underWay.then(() => {
      if (this.#next === scan) this.#next = undefined;
      return this.#scan(scan);
    });
    this.#underWay = scan.found.catch(() => {});
    this.#next = scan;
    return scan;
  }

  #abandon(scan: Scan): void {
    if (this.#next === scan) this.#next = undefined;
    scan.control.abort();
  }

  async #scan({ fromMs, tags, control }: Scan): Promise<Map<string, Run[]>> {
    control.signal.throwIfAborted();
    const found = new Map<string, Run[]>();
    for await (const run of this.#runsSince(fromMs, control.signal)) {
      for (const tag of new Set(run.tags ?? [])) {
        if (tags.has(tag)) found.set(tag, [...(found.get(tag) ?? []), run]);
      }
    }
    return found;
  }
}
