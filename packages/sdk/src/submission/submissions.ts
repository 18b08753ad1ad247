import { checkDuration } from '../duration.ts';
import { AIHubError } from '../errors.ts';
import type { ListRunsQuery } from '../generated/operations/runs.ts';
import type { Run, RunList, RunSettings } from '../generated/schema.ts';
import { offsetPages } from '../paging/offset-pages.ts';
import { submitOnce } from './submit-once.ts';
import { tagOf, withTag } from './tag.ts';
import { TagSearch } from './tag-search.ts';

/** How a run is submitted once. */
export interface SubmitSettings {
  /**
   * Your name for this submission, e.g. the ID of the job in your queue: visible ASCII characters
   * without spaces. It travels as a tag of the run, `idempotency-key:…`, within the 500 characters
   * that all tags have together. Without it nothing is looked up, and nothing sent twice.
   */
  idempotencyKey?: string | undefined;
  /**
   * Whether this key may have been sent before: a queue's second attempt, a restart. Then the run
   * is looked for first. A `Date` says when it was sent for the first time; `true` means within
   * the last 24 hours. Default: false.
   */
  mayHaveBeenSent?: boolean | Date | undefined;
  /**
   * How long a run that was started may take to show in the list of runs, in milliseconds. For so
   * long is it looked for before anything is sent again. Default: 30 000.
   */
  settleMs?: number | undefined;
  /** Ends the submission; the promise rejects with `signal.reason`, and a run may be there. */
  signal?: AbortSignal | undefined;
  /** How often the run may be sent again after all that looking. Default: 3. */
  maxRetries?: number | undefined;
}

/** Which runs a submission can have started. */
export type SubmittedTo = Pick<ListRunsQuery, 'app_id' | 'app_name' | 'deployment_id'>;

const hourMs = 3_600_000;
/** How far this machine's clock may be ahead of the server's, while nothing is known of that. */
const clockToleranceMs = 2 * hourMs;
/** How much it may go wrong after an answer has shown how far ahead it is. */
const clockDriftMs = 5 * 60_000;
const lookBackMs = 24 * hourMs;
const defaultSettleMs = 30_000;
const pageSize = 1000;

/** The submissions of one client. */
export class Submissions {
  readonly #list: (query: ListRunsQuery) => Promise<RunList>;
  readonly #searches = new Map<string, TagSearch>();
  readonly #underWay = new Set<string>();
  /** By how much an answer has shown this machine's clock to be ahead, at most. */
  #aheadMs: number | undefined;

  constructor(list: (query: ListRunsQuery) => Promise<RunList>) {
    this.#list = list;
  }

  /**
   * Sends a body that starts a run; with an `idempotencyKey` so that one run comes of it.
   *
   * @param to - Where it goes, to find its run again.
   */
  async submit<T extends { settings?: RunSettings }>(
    to: SubmittedTo,
    body: T,
    settings: SubmitSettings,
    send: (body: T) => Promise<Run>,
  ): Promise<Run> {
    const { idempotencyKey, mayHaveBeenSent = false, settleMs = defaultSettleMs } = settings;
    if (idempotencyKey === undefined) {
      if (!mayHaveBeenSent) return send(body);
      throw new AIHubError('mayHaveBeenSent needs the idempotencyKey that it was sent with.');
    }
    checkDuration('settleMs', settleMs, { zero: true });
    const tag = tagOf(idempotencyKey);
    const tagged = withTag(body, tag);
    const fromMs = this.#windowStart(mayHaveBeenSent);
    const target = JSON.stringify(to);
    const self = target + tag;
    if (this.#underWay.has(self)) {
      throw new AIHubError(
        `A submission with the idempotencyKey ${idempotencyKey} is under way in this client. Wait for it.`,
      );
    }
    this.#underWay.add(self);
    try {
      const search = this.#searchIn(target, to);
      return await submitOnce({
        send: async () => this.#learn(await send(tagged)),
        find: () => search.find(tag, fromMs),
        mayHaveBeenSent: mayHaveBeenSent !== false,
        settleMs,
        mostSends: 1 + (settings.maxRetries ?? 3),
        signal: settings.signal,
      });
    } finally {
      this.#underWay.delete(self);
    }
  }

  /** A time given may be another machine's; this one's can be trusted once it was compared. */
  #windowStart(mayHaveBeenSent: boolean | Date): number {
    const isFresh = mayHaveBeenSent === false && this.#aheadMs !== undefined;
    const tolerance = isFresh ? Math.max(0, this.#aheadMs ?? 0) + clockDriftMs : clockToleranceMs;
    return startOf(mayHaveBeenSent) - tolerance;
  }

  /** A run that has just started tells the server's time, and how late the answer came. */
  #learn(run: Run): Run {
    if (typeof run.start_timestamp === 'bigint' && run.start_timestamp > 0n) {
      this.#aheadMs = Date.now() - Number(run.start_timestamp / 1_000_000n);
    }
    return run;
  }

  #searchIn(target: string, to: SubmittedTo): TagSearch {
    const search = this.#searches.get(target) ?? new TagSearch((ms) => this.#runsSince(ms, to));
    this.#searches.set(target, search);
    return search;
  }

  #runsSince(fromMs: number, to: SubmittedTo): AsyncIterable<Run> {
    const query = {
      ...to,
      from_timestamp: Math.max(1, Math.floor(fromMs / 1000)),
      sort_by: 'start_timestamp',
      order: 'ASCENDING',
    } as const;
    return offsetPages<Run>({
      name: 'runs',
      pageSize,
      idOf: (run) => run.id,
      orderOf: (run) => run.start_timestamp,
      // Without an end: "now" is the server's to say.
      fetchPage: async (offset, limit) =>
        (await this.#list({ ...query, limit, offset })).runs ?? [],
    });
  }
}

function startOf(mayHaveBeenSent: boolean | Date): number {
  if (mayHaveBeenSent === true) return Date.now() - lookBackMs;
  if (mayHaveBeenSent === false) return Date.now();
  const time = mayHaveBeenSent instanceof Date ? mayHaveBeenSent.getTime() : Number.NaN;
  if (time <= Date.now()) return time;
  throw new AIHubError(
    `mayHaveBeenSent must be a boolean, or the Date in the past of the first sending, not ${mayHaveBeenSent}.`,
  );
}
