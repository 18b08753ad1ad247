import { type Change, type FleetRecord, type State, stageOf, states } from '../record.ts';
import type { Entry, JobData, ListQuery, StateCount, Store, WriteOptions } from '../store.ts';

/** Records and jobs in the memory of one process. What is in it is lost with the process. */
export class MemoryStore<Input> implements Store<Input, undefined> {
  /** By what they are about; those under way are not in it. */
  readonly jobs: Map<string, JobData> = new Map();
  readonly #records = new Map<string, FleetRecord<Input>>();
  readonly #leases = new Map<string, { holder: string; until: number }>();
  readonly #values = new Map<string, unknown>();
  /** Called when a job was added. */
  onJob: () => void = () => {};

  async add(entries: readonly Entry<Input>[], state: State): Promise<number> {
    let added = 0;
    for (const { key, input } of entries) {
      if (this.#records.has(key)) continue;
      added++;
      const at = new Date();
      this.#records.set(key, {
        key,
        // Like every other store: a copy, and JSON only.
        input: JSON.parse(JSON.stringify(input)) as Input,
        state,
        batchId: null,
        generation: 1,
        sentAt: null,
        runId: null,
        error: null,
        units: null,
        failures: 0,
        version: 1,
        createdAt: at,
        updatedAt: at,
      });
      const stage = stageOf(state);
      if (stage) this.addJob({ key, stage });
    }
    return added;
  }

  async get(key: string): Promise<FleetRecord<Input> | undefined> {
    return this.#records.get(key);
  }

  async findByRun(runId: string): Promise<FleetRecord<Input> | undefined> {
    return [...this.#records.values()].find((record) => record.runId === runId);
  }

  async update(
    key: string,
    version: number,
    change: Change,
    { job, write }: WriteOptions<undefined> = {},
  ): Promise<FleetRecord<Input> | undefined> {
    if (this.#records.get(key)?.version !== version) return undefined;
    await write?.(undefined);
    const record = this.#records.get(key);
    if (record?.version !== version) return undefined;
    const next = { ...record, ...change, version: version + 1, updatedAt: new Date() };
    this.#records.set(key, next);
    if (job) this.addJob({ key, stage: job });
    return next;
  }

  async *list({ states, updatedSince }: ListQuery): AsyncGenerator<FleetRecord<Input>, void> {
    for (const record of [...this.#records.values()]) {
      if (updatedSince && record.updatedAt < updatedSince) continue;
      if (states.includes(record.state)) yield record;
    }
  }

  async counts(): Promise<StateCount[]> {
    return states.flatMap((state) => {
      const times = [...this.#records.values()]
        .filter((record) => record.state === state)
        .map(({ updatedAt }) => updatedAt.getTime());
      const oldest = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
      return times.length > 0 ? [{ state, count: times.length, oldest: new Date(oldest) }] : [];
    });
  }

  async units(): Promise<number> {
    return [...this.#records.values()].reduce((sum, { units }) => sum + (units ?? 0), 0);
  }

  /** Jobs are lost with the records, and never alone. */
  async recover(): Promise<number> {
    return 0;
  }

  async purge(states: readonly State[], before: Date): Promise<number> {
    const old = [...this.#records.values()].filter(
      ({ state, updatedAt }) => states.includes(state) && updatedAt < before,
    );
    for (const { key } of old) this.#records.delete(key);
    return old.length;
  }

  async lease(name: string, holder: string, forMs: number): Promise<boolean> {
    const lease = this.#leases.get(name);
    if (lease && lease.holder !== holder && lease.until > performance.now()) return false;
    this.#leases.set(name, { holder, until: performance.now() + forMs });
    return true;
  }

  async release(name: string, holder: string): Promise<void> {
    if (this.#leases.get(name)?.holder === holder) this.#leases.delete(name);
  }

  async swap<T>(name: string, change: (value: T | undefined) => T): Promise<T> {
    // What a name holds is what was put there under it.
    const value = change(this.#values.get(name) as T | undefined);
    this.#values.set(name, value);
    return value;
  }

  async now(): Promise<Date> {
    return new Date();
  }

  /** A job that is there already is not added again. */
  addJob(job: JobData): void {
    this.jobs.set(`${job.stage} ${job.key}`, job);
    this.onJob();
  }
}
