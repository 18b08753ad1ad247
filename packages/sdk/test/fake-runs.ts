import {
  APIError,
  type APIErrorResponse,
  AuthenticationError,
  type CallFacts,
  NotFoundError,
  RateLimitError,
} from '../src/errors.ts';
import type { ListRunsQuery, Run } from '../src/generated/schema.ts';
import type { PollOptions } from '../src/waiting/poll-target.ts';
import { isTransient } from '../src/waiting/transient.ts';

/** The pause before a list is asked for again. */
const retryMs = 500;

/** A run that says by itself how it stands at a time, in milliseconds since 1970. */
export interface FakeRun {
  id: string;
  startMs: number;
  /** Statuses from a time on, in order. */
  states: readonly (readonly [fromMs: number, status: string])[];
  deletedAt?: number;
  /** Before this time `get` returns 404. */
  knownFromMs?: number;
  /** Never in a list. */
  unlisted?: boolean;
}

export const facts: CallFacts = { operationId: 'getRunStatus', attempts: 1, earlierErrors: [] };

export function apiError(status: number, retryAfterMs?: number): APIError {
  const response: APIErrorResponse = {
    status,
    body: undefined,
    headers: new Headers(),
    requestId: undefined,
    retryAfterMs,
  };
  const classes: Record<number, typeof APIError> = {
    401: AuthenticationError,
    404: NotFoundError,
    429: RateLimitError,
  };
  return new (classes[status] ?? APIError)(`status ${status}.`, facts, response);
}

/** A query as a server reads it, which may take a filter for something else. */
type ReadQuery = Omit<ListRunsQuery, 'status'> & { status?: readonly string[] };

/** Runs in memory, seen at the (fake) time of `Date.now`, and every request that was made. */
export class FakeRuns {
  readonly runs: Map<string, FakeRun>;
  readonly requests: { at: number; id?: string; query?: ListRunsQuery; rows?: number }[] = [];
  pageCap = 1000;
  latencyMs = 0;
  /** How long after its start a run appears in lists. */
  listLagMs = 0;
  /** By how much what a filter by status goes by is old. */
  filterLagMs = 0;
  /** Throws to have the request fail. */
  fault: ((request: { id?: string; query?: ListRunsQuery }) => void) | undefined;
  /** How the server understands a query. */
  reads: (query: ListRunsQuery) => ReadQuery = (query) => query;

  constructor(runs: Iterable<FakeRun>) {
    const byStart = [...runs].sort((a, b) => a.startMs - b.startMs);
    this.runs = new Map(byStart.map((run) => [run.id, run]));
  }

  get count(): number {
    return this.requests.length;
  }

  readonly get = async (id: string, { signal }: Pick<PollOptions, 'signal'>): Promise<Run> => {
    this.requests.push({ at: Date.now(), id });
    await this.#travel(signal);
    this.fault?.({ id });
    const run = this.runs.get(id);
    const now = Date.now();
    if (!run || now < (run.knownFromMs ?? 0) || now >= (run.deletedAt ?? Infinity)) {
      throw apiError(404);
    }
    return seenAt(run, now);
  };

  /** As a client does, it repeats what fails as often as it may. */
  readonly list = async (
    query: ListRunsQuery,
    { signal, maxRetries = 0 }: Pick<PollOptions, 'signal'> & Partial<PollOptions>,
  ): Promise<{ runs: Run[] }> => {
    for (let retries = 0; ; retries++) {
      try {
        return await this.#list(query, signal);
      } catch (error) {
        if (retries === maxRetries || !isTransient(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, retryMs));
        signal.throwIfAborted();
      }
    }
  };

  async #list(query: ListRunsQuery, signal: AbortSignal): Promise<{ runs: Run[] }> {
    const request: (typeof this.requests)[number] = { at: Date.now(), query };
    this.requests.push(request);
    await this.#travel(signal);
    this.fault?.({ query });
    const now = Date.now();
    const { from_timestamp: from = now / 1_000 - 86_400, to_timestamp: to = now / 1_000 } = query;
    const { limit = 50, offset = 0, status } = this.reads(query);
    const rows: Run[] = [];
    let skip = offset;
    for (const run of this.runs.values()) {
      if (run.unlisted || run.startMs < from * 1_000 || run.startMs > to * 1_000) continue;
      if (now >= (run.deletedAt ?? Infinity) || now < run.startMs + this.listLagMs) continue;
      if (status && !status.includes(statusAt(run, now - this.filterLagMs))) continue;
      if (skip-- > 0) continue;
      rows.push(seenAt(run, now));
      if (rows.length === Math.min(limit, this.pageCap)) break;
    }
    request.rows = rows.length;
    return { runs: rows };
  }

  async #travel(signal: AbortSignal): Promise<void> {
    if (this.latencyMs === 0) return;
    await new Promise<void>((resolve, reject) => {
      const abort = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', abort);
        resolve();
      }, this.latencyMs);
      signal.addEventListener('abort', abort);
    });
  }
}

function statusAt({ states }: FakeRun, now: number): string {
  return states.findLast(([from]) => from <= now)?.[1] ?? 'RUNNING';
}

function seenAt(run: FakeRun, now: number): Run {
  return {
    id: run.id,
    status: statusAt(run, now),
    start_timestamp: BigInt(Math.floor(run.startMs)) * 1_000_000n + 123_457n,
  };
}
