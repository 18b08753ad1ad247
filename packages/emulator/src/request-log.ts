/** A request to the API and what was made of it. */
export interface RequestEntry {
  method: string;
  path: string;
  operationId: string | undefined;
  /** 0 while the response is not there yet. */
  status: number;
  /** How the request breaks the contract. */
  requestProblems: readonly string[];
  /** How the response breaks the contract; faults make it do so. */
  responseProblems: readonly string[];
  /** Real time until the response, in milliseconds. */
  tookMs: number;
}

const maxEntries = 200;

/** The last requests, and how many there were of each operation. */
export class RequestLog {
  readonly counts: Record<string, number> = {};
  readonly #entries: RequestEntry[] = [];
  readonly #began = new WeakMap<RequestEntry, number>();

  begin(method: string, path: string): RequestEntry {
    const entry: RequestEntry = {
      method,
      path: path.slice(0, 300),
      operationId: undefined,
      status: 0,
      requestProblems: [],
      responseProblems: [],
      tookMs: 0,
    };
    this.#began.set(entry, performance.now());
    this.#entries.push(entry);
    if (this.#entries.length > maxEntries) this.#entries.shift();
    return entry;
  }

  end(entry: RequestEntry): void {
    entry.tookMs = performance.now() - (this.#began.get(entry) ?? 0);
    const id = entry.operationId ?? 'unknown';
    this.counts[id] = (this.counts[id] ?? 0) + 1;
  }

  /** Oldest first. */
  get entries(): readonly RequestEntry[] {
    return this.#entries;
  }
}
