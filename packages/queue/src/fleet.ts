import { AIHub, AIHubError, type Run } from '@org/aihub-sdk';
import { Budget } from './budget/budget.ts';
import type { Context, FleetConfig } from './config.ts';
import { fleetFetch } from './fleet-fetch.ts';
import { defaultTimes, Leader, type LeaderTimes } from './leading/leader.ts';
import { settle } from './leading/settle.ts';
import { abandon, adopt, retry } from './operating/decisions.ts';
import type { FleetRecord } from './record.ts';
import { advance } from './steps/advance.ts';
import type { Engine, Entry, StateCount, Store, Work } from './store.ts';

/** How a process works for its fleet. */
export interface FleetWorkOptions {
  /**
   * Documents that are uploaded and submitted at a time.
   *
   * @default 10
   */
  submits?: number | undefined;
  /**
   * Documents whose results are fetched at a time.
   *
   * @default 10
   */
  results?: number | undefined;
  /** Times of the leader. */
  leader?: Partial<LeaderTimes> | undefined;
}

const keyText = /^[\x21-\x7e]{1,200}$/;
const nameText = /^[\w-]{1,40}$/;

/**
 * Documents that go through paid runs by many processes: each has one run, also when processes die, responses
 * get lost and the queue delivers a job again.
 *
 * Every process makes a `Fleet` with the same configuration. `add` takes documents in, from any process;
 * `work` uploads, submits and fetches results, and one of the processes that work waits for the runs of all.
 *
 * @example
 * ```ts
 * const fleet = new Fleet({
 *   name: 'invoices',
 *   engine: pgBoss({ boss, pool }),
 *   files: ({ input }) => [fileFromPath(input.path)],
 *   run: ({ batchId }) => ({ deploymentId, body: { batch_id: batchId } }),
 *   results: async ({ key, files }) => save(key, rows(files)),
 * });
 * await fleet.start();
 * await fleet.add([{ key: 'invoice-1', input: { path: 'in/1.pdf' } }]);
 * await fleet.work();
 * ```
 */
export class Fleet<Input, Tx = unknown> {
  /** The client that the fleet uses. */
  readonly aihub: AIHub;
  readonly #context: Context<Input, Tx>;
  readonly #engine: Engine<Input, Tx>;
  #work: Work | undefined;
  #leader: Leader<Input, Tx> | undefined;

  /** @throws AIHubError when the name or a number of the configuration cannot be used. */
  constructor(config: FleetConfig<Input, Tx>) {
    if (typeof config.name !== 'string' || !nameText.test(config.name)) {
      throw new AIHubError(
        `name must be 1 to 40 letters, digits, _ or -, not ${JSON.stringify(config.name)}.`,
      );
    }
    this.#engine = config.engine<Input>(config.name);
    const { store } = this.#engine;
    this.aihub = new AIHub({
      ...config.aihub,
      fetch: fleetFetch(config.aihub?.fetch ?? globalThis.fetch, new Budget({ store })),
    });
    this.#context = {
      config,
      aihub: this.aihub,
      store,
      settleMs: checkCount('settleMs', config.settleMs ?? 30_000),
      maxFailures: checkCount('maxFailures', config.maxFailures ?? 10),
      onError: config.onError ?? ((error, key) => console.error(key ?? config.name, error)),
    };
  }

  get name(): string {
    return this.#context.config.name;
  }

  /** Where the records are. For programs of your own that read them; write through the fleet. */
  get store(): Pick<Store<Input, Tx>, 'get' | 'list' | 'counts' | 'findByRun'> {
    return this.#engine.store;
  }

  /** Makes tables and queues where they are missing. Call it before anything else. */
  start(): Promise<void> {
    return this.#engine.start();
  }

  /**
   * Takes documents in. A key that is there already is left as it is, so it is safe to repeat.
   *
   * @param entries - `key`: 1 to 200 visible ASCII characters; `input`: JSON.
   * @returns How many were new.
   * @throws AIHubError before any is taken in when a key cannot be used.
   */
  async add(entries: readonly Entry<Input>[]): Promise<number> {
    for (const { key } of entries) {
      if (typeof key === 'string' && keyText.test(key)) continue;
      throw new AIHubError(
        `A key must be 1 to 200 visible ASCII characters without spaces, since it travels as a tag of the run, not ${JSON.stringify(key)}.`,
      );
    }
    return this.#engine.store.add(entries, this.#context.config.files ? 'upload' : 'submit');
  }

  /** Works until `stop` is called: does jobs, and leads the fleet when no other process does. */
  async work(options: FleetWorkOptions = {}): Promise<void> {
    if (this.#work) throw new AIHubError('This fleet works already: call work once a process.');
    const concurrency = {
      submit: checkCount('submits', options.submits ?? 10),
      results: checkCount('results', options.results ?? 10),
    };
    const { onError } = this.#context;
    this.#work = await this.#engine.work((job, signal) => advance(this.#context, job, signal), {
      concurrency,
      onError,
    });
    this.#leader = new Leader(this.#context, { ...defaultTimes, ...options.leader });
  }

  /** Whether this process waits for the runs of the fleet just now. */
  get isLeading(): boolean {
    return this.#leader?.isLeading ?? false;
  }

  /** Ends the work of this process. Documents that are under way are taken over by others. */
  async stop(): Promise<void> {
    await Promise.all([this.#leader?.stop(), this.#work?.stop()]);
    this.#leader = undefined;
    this.#work = undefined;
    await this.#engine.stop();
  }

  /** How many documents are in each state, and since when the oldest of them is. */
  counts(): Promise<StateCount[]> {
    return this.#engine.store.counts();
  }

  /**
   * Consumption units of all documents that are there, as `units` of the configuration counts them;
   * `undefined` when it does not.
   */
  async units(): Promise<number | undefined> {
    return this.#context.config.units && this.#engine.store.units();
  }

  /**
   * Forgets documents that were done or abandoned before then: their keys may be taken in again, and would
   * be paid for again.
   *
   * @returns How many.
   */
  forget(before: Date): Promise<number> {
    return this.#engine.store.purge(['done', 'abandoned'], before);
  }

  /**
   * Asks for a run's status now, and writes what became of it: for webhooks, which only say that
   * there may be something new.
   *
   * @returns The document as it is then; `undefined` when no document has this run.
   */
  async look(runId: string): Promise<FleetRecord<Input> | undefined> {
    const { store } = this.#engine;
    const record = await store.findByRun(runId);
    if (!record) return undefined;
    const run: Run = await this.aihub.runs.get(runId);
    return settle(store, record, run);
  }

  /**
   * Lets a document that `failed` go on where it failed. When its run failed, a new run is started
   * and billed.
   *
   * @throws AIHubError when there is no such document, or it is in another state.
   */
  retry(key: string): Promise<FleetRecord<Input>> {
    return retry(this.#engine.store, key);
  }

  /** Takes a document out. Its run, if there is one, goes on and is billed. */
  abandon(key: string): Promise<FleetRecord<Input>> {
    return abandon(this.#engine.store, key);
  }

  /**
   * Goes on with a run that is there already: one of several that carry a document's key, say.
   *
   * @throws AIHubError when there is no such document, or it is done.
   */
  adopt(key: string, runId: string): Promise<FleetRecord<Input>> {
    return adopt(this.#engine.store, key, runId);
  }
}

function checkCount(name: string, value: unknown): number {
  if (Number.isInteger(value) && (value as number) >= 1) return value as number;
  throw new AIHubError(`${name} must be a whole number from 1, not ${JSON.stringify(value)}.`);
}
