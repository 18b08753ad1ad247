import type { Run } from '../generated/schema.ts';

interface Scan {
  fromMs: number;
  tags: Set<string>;
  found: Promise<Map<string, Run[]>>;
}

/**
 * Finds runs by their tag. The API has no query for it, so a search goes through all runs of a
 * time. Searches that come while one is under way share the next one.
 */
export class TagSearch {
  readonly #runsSince: (fromMs: number) => AsyncIterable<Run>;
  #underWay: Promise<unknown> = Promise.resolve();
  #next: Scan | undefined;

  /** @param runsSince - All runs from a time on, in milliseconds since 1970. */
  constructor(runsSince: (fromMs: number) => AsyncIterable<Run>) {
    this.#runsSince = runsSince;
  }

  /** The runs with a tag, of those started from a time on and visible now. */
  async find(tag: string, fromMs: number): Promise<Run[]> {
    const scan = this.#next ?? this.#plan(fromMs);
    scan.fromMs = Math.min(scan.fromMs, fromMs);
    scan.tags.add(tag);
    return (await scan.found).get(tag) ?? [];
  }

  #plan(fromMs: number): Scan {
    const scan: Scan = { fromMs, tags: new Set(), found: Promise.resolve(new Map()) };
    scan.found = this.#underWay.then(() => {
      this.#next = undefined;
      return this.#scan(scan);
    });
    this.#underWay = scan.found.catch(() => {});
    this.#next = scan;
    return scan;
  }

  async #scan({ fromMs, tags }: Scan): Promise<Map<string, Run[]>> {
    const found = new Map<string, Run[]>();
    for await (const run of this.#runsSince(fromMs)) {
      for (const tag of new Set(run.tags ?? [])) {
        if (tags.has(tag)) found.set(tag, [...(found.get(tag) ?? []), run]);
      }
    }
    return found;
  }
}
