import { AIHubError } from '../errors.ts';
import type { ListRunsQuery, Run, RunList, RunSettings } from '../generated/schema.ts';
import { checkOptions } from '../options/check-options.ts';
import { idOf, listedItems } from '../paging/items.ts';
import { offsetPages } from '../paging/offset-pages.ts';
import { PageLimit, type SharedLimit } from '../paging/page-limit.ts';
import { hasRequestContexts, isBrowser } from '../runtime.ts';
import { type SubmitOptions, submitRules } from './options.ts';
import { differencesOf, type RequestedRun } from './same-submission.ts';
import { submitOnce } from './submit-once.ts';
import { tagOf, withTag } from './tag.ts';
import { TagSearch } from './tag-search.ts';
import { earlierOf, ServerTime } from './window.ts';

/** What holds for each request. */
type Limits = Pick<SubmitOptions, 'signal' | 'timeoutMs' | 'maxRetries'>;
export type ListRuns = (query: ListRunsQuery, options: Limits) => Promise<RunList>;

const defaultSettleMs = 30_000;

/** The submissions of one client. */
export class Submitter {
  readonly #list: ListRuns;
  readonly #pageLimit: PageLimit;
  readonly #serverTime = new ServerTime();
  /** Under way, by what their requests have in common. */
  readonly #searches = new Map<string, TagSearch>();
  readonly #underWay = new Set<string>();

  constructor(list: ListRuns, pageLimit: SharedLimit) {
    this.#list = list;
    this.#pageLimit = new PageLimit(pageLimit);
  }

  /** As `Submit`. */
  async submit<T extends { settings?: RunSettings }>(
    requested: RequestedRun,
    body: T,
    options: SubmitOptions,
    send: (body: T, limits: Limits) => Promise<Run>,
  ): Promise<Run> {
    checkOptions('run', options, submitRules);
    const { idempotencyKey, mayHaveBeenSent, onSend, signal, timeoutMs, maxRetries } = options;
    const limits: Limits = { signal, timeoutMs, maxRetries };
    if (idempotencyKey === undefined) {
      if (!mayHaveBeenSent && !onSend) return send(body, limits);
      const needs = mayHaveBeenSent ? 'mayHaveBeenSent' : 'onSend';
      throw new AIHubError(
        `${needs} needs an idempotencyKey: pass the one that the run is sent with.`,
      );
    }
    const { settleMs = defaultSettleMs } = options;
    const tag = tagOf(idempotencyKey);
    const tagged = withTag(body, tag);
    const earlier = earlierOf(mayHaveBeenSent, settleMs);
    const fromMs = earlier ? earlier.fromMs : this.#serverTime.windowStart();
    if (this.#underWay.has(tag)) {
      throw new AIHubError(
        `A submission with the idempotencyKey ${idempotencyKey} is under way in this client. Wait for it, or take another key.`,
      );
    }
    this.#underWay.add(tag);
    try {
      return await submitOnce({
        send: async () => {
          await onSend?.(new Date());
          const run = await send(tagged, limits);
          this.#serverTime.learn(run);
          return run;
        },
        find: () => this.#find(tag, fromMs, options),
        differences: (run) => this.#differences(run, requested, options),
        firstSearchMs: earlier?.settleMs,
        settleMs,
        maxSends: 1 + (maxRetries ?? 3),
        // Chromium's fetch sends a POST again by itself when a reused connection breaks before the
        // response, and no option prevents it (measured: 20 requests on the wire for 10 calls).
        mayBeRepeated: isBrowser(),
        signal,
      });
    } finally {
      this.#underWay.delete(tag);
    }
  }

  /** Searches whose requests have the same limits and a start of the same kind share them. */
  async #find(tag: string, fromMs: number | undefined, options: SubmitOptions): Promise<Run[]> {
    const { timeoutMs, maxRetries, signal } = options;
    const key = [timeoutMs, maxRetries, fromMs === undefined].join();
    const search =
      this.#searches.get(key) ??
      new TagSearch((start, scanSignal) =>
        this.#runsSince(start, { timeoutMs, maxRetries, signal: scanSignal }),
      );
    if (!hasRequestContexts()) this.#searches.set(key, search);
    try {
      return await search.find(tag, fromMs, signal);
    } finally {
      if (search.isIdle && this.#searches.get(key) === search) this.#searches.delete(key);
    }
  }

  /** Of all apps and deployments: a key that was used for another one must be noticed. */
  #runsSince(fromMs: number | undefined, options: Limits): AsyncIterable<Run> {
    const query: ListRunsQuery = { sort_by: 'start_timestamp', order: 'ASCENDING' };
    // Without a start the list shows the last 24 hours, and without an end all up to now, both by
    // the service's own clock.
    if (fromMs !== undefined) query.from_timestamp = Math.max(1, Math.floor(fromMs / 1000));
    return offsetPages<Run>({
      name: 'runs',
      pageSize: this.#pageLimit.rows,
      idOf: (run) => idOf('listRuns', run),
      orderOf: (run) => run.start_timestamp,
      fetchPage: (offset) =>
        this.#pageLimit.fetch(async (limit) =>
          listedItems('listRuns', await this.#list({ ...query, limit, offset }, options), 'runs'),
        ),
    });
  }

  /** A run does not show the name of its app; the list knows it. */
  async #differences(run: Run, requested: RequestedRun, options: SubmitOptions): Promise<string[]> {
    const differences = differencesOf(run, requested);
    const { app_id, app_name } = requested;
    if (differences.length > 0 || app_id !== undefined || app_name === undefined)
      return differences;
    const { timeoutMs, maxRetries, signal } = options;
    const query = { app_name, run_id: run.id, from_timestamp: 1, limit: 1 };
    const page = await this.#list(query, { timeoutMs, maxRetries, signal });
    return listedItems('listRuns', page, 'runs').length === 0 ? ['app_name'] : [];
  }
}
