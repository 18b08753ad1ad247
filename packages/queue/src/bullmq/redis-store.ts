import type { Redis } from 'ioredis';
import {
  type Change,
  type FleetRecord,
  type Stage,
  type State,
  stageOf,
  states,
} from '../record.ts';
import type { Entry, ListQuery, StateCount, Store, WriteOptions } from '../store.ts';
import { fieldsOf, toHash, toRecord } from './hashes.ts';
import { Keys } from './keys.ts';
import * as scripts from './scripts.ts';

/** A job that is to be added. Its version tells it from earlier ones of the document. */
export interface NewJob {
  key: string;
  stage: Stage;
  version: number;
}

/** Adds jobs to the queue of a stage; one that is there already is not added again. */
export type AddJobs = (jobs: readonly NewJob[]) => Promise<void>;

/** Commands of one round trip. */
const pageSize = 500;
/** How often a shared value is tried to be replaced while others replace it. */
const maxSwaps = 100;

/**
 * Records in Redis. A job is added after its record was written: until then it stands in the outbox, where the
 * leader finds what a process that died has left.
 */
export class RedisStore<Input> implements Store<Input, undefined> {
  readonly #redis: Redis;
  readonly #keys: Keys;
  readonly #addJobs: AddJobs;

  constructor(redis: Redis, fleet: string, addJobs: AddJobs) {
    this.#redis = redis;
    this.#keys = new Keys(fleet);
    this.#addJobs = addJobs;
  }

  async add(entries: readonly Entry<Input>[], state: State): Promise<number> {
    const stage = stageOf(state);
    let added = 0;
    for (let from = 0; from < entries.length; from += pageSize) {
      const page = entries.slice(from, from + pageSize);
      const jobs = page.map(({ key }) => ({ key, stage: stage ?? 'submit', version: 1 }));
      const done = await Promise.all(
        page.map(({ key, input }, index) =>
          this.#redis.eval(
            scripts.add,
            3,
            this.#keys.record(key),
            this.#keys.state(state),
            this.#keys.outbox,
            key,
            stage ? memberOf(jobs[index]) : '',
            ...fieldsOf({ state, generation: 1, failures: 0 }),
            'input',
            JSON.stringify(input),
          ),
        ),
      );
      const fresh = jobs.filter((_, index) => done[index] === 1);
      if (stage) await this.#send(fresh);
      added += fresh.length;
    }
    return added;
  }

  async get(key: string): Promise<FleetRecord<Input> | undefined> {
    return toRecord(key, await this.#redis.hgetall(this.#keys.record(key)));
  }

  async findByRun(runId: string): Promise<FleetRecord<Input> | undefined> {
    const key = await this.#redis.hget(this.#keys.runs, runId);
    return key === null ? undefined : this.get(key);
  }

  async update(
    key: string,
    version: number,
    change: Change,
    { job, write }: WriteOptions<undefined> = {},
  ): Promise<FleetRecord<Input> | undefined> {
    if (write) {
      if ((await this.get(key))?.version !== version) return undefined;
      await write(undefined);
    }
    const added = job && { key, stage: job, version: version + 1 };
    const pairs = await this.#redis.eval(
      scripts.update,
      4,
      this.#keys.record(key),
      this.#keys.outbox,
      this.#keys.runs,
      this.#keys.units,
      key,
      String(version),
      this.#keys.states,
      memberOf(added),
      ...fieldsOf(change),
    );
    const record = toRecord<Input>(key, toHash(pairs as string[]));
    if (record && added) await this.#send([added]);
    return record;
  }

  async *list({ states, updatedSince }: ListQuery): AsyncGenerator<FleetRecord<Input>, void> {
    for (const state of states) {
      for await (const keys of this.#pagesOf(state, updatedSince)) {
        const records = await Promise.all(keys.map((key) => this.get(key)));
        for (const record of records) if (record?.state === state) yield record;
      }
    }
  }

  async counts(): Promise<StateCount[]> {
    const all = await Promise.all(
      states.map(async (state) => {
        const name = this.#keys.state(state);
        const [count, [, oldest]] = await Promise.all([
          this.#redis.zcard(name),
          this.#redis.zrange(name, '0', '0', 'WITHSCORES'),
        ]);
        return { state, count, oldest: new Date(Number(oldest ?? 0)) };
      }),
    );
    return all.filter(({ count }) => count > 0);
  }

  async units(): Promise<number> {
    return Number(await this.#redis.get(this.#keys.units));
  }

  async recover(idleMs: number): Promise<number> {
    const before = (await this.now()).getTime() - idleMs;
    let recovered = 0;
    for (;;) {
      const members = await this.#redis.zrange(
        ...([this.#keys.outbox, '-inf', String(before), 'BYSCORE', 'LIMIT', 0, pageSize] as const),
      );
      if (members.length === 0) return recovered;
      await this.#send(members.map(jobOf));
      recovered += members.length;
    }
  }

  async purge(states: readonly State[], before: Date): Promise<number> {
    let purged = 0;
    for (const state of states) {
      const name = this.#keys.state(state);
      for (;;) {
        const keys = await this.#redis.zrange(
          ...([name, '-inf', `(${before.getTime()}`, 'BYSCORE', 'LIMIT', 0, pageSize] as const),
        );
        if (keys.length === 0) break;
        const removals = keys.map((key) =>
          this.#redis.eval(
            ...([scripts.remove, 4, this.#keys.record(key), name] as const),
            this.#keys.runs,
            this.#keys.units,
            key,
            before.getTime(),
          ),
        );
        purged += (await Promise.all(removals)).filter((done) => done === 1).length;
      }
    }
    return purged;
  }

  async lease(name: string, holder: string, forMs: number): Promise<boolean> {
    return (await this.#redis.eval(scripts.lease, 1, this.#keys.lease(name), holder, forMs)) === 1;
  }

  async release(name: string, holder: string): Promise<void> {
    await this.#redis.eval(scripts.release, 1, this.#keys.lease(name), holder);
  }

  async swap<T>(name: string, change: (value: T | undefined) => T): Promise<T> {
    const key = this.#keys.value(name);
    for (let tries = 0; tries < maxSwaps; tries++) {
      const text = await this.#redis.get(key);
      // What a name holds is what was put there under it.
      const value = change(text === null ? undefined : (JSON.parse(text) as T));
      const next = JSON.stringify(value);
      if ((await this.#redis.eval(scripts.swap, 1, key, text ?? '', next)) === 1) return value;
    }
    throw new Error(`The value ${name} could not be replaced: others do it all the time.`);
  }

  async now(): Promise<Date> {
    const [seconds, micros] = await this.#redis.time();
    return new Date(Number(seconds) * 1_000 + Number(micros) / 1_000);
  }

  /** Adds jobs, and takes them off the outbox once they are there. */
  async #send(jobs: readonly NewJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.#addJobs(jobs);
    await this.#redis.zrem(this.#keys.outbox, ...jobs.map(memberOf));
  }

  async *#pagesOf(state: State, since: Date | undefined): AsyncGenerator<string[], void> {
    const name = this.#keys.state(state);
    if (since) {
      yield await this.#redis.zrange(name, since.getTime(), '+inf', 'BYSCORE');
      return;
    }
    let cursor = '0';
    do {
      const [next, members] = await this.#redis.zscan(name, cursor, 'COUNT', pageSize);
      // Members and their scores in turn.
      yield members.filter((_, index) => index % 2 === 0);
      cursor = next;
    } while (cursor !== '0');
  }
}

function memberOf(job: NewJob | undefined): string {
  return job ? `${job.stage} ${job.version} ${job.key}` : '';
}

/** A key has no spaces. */
function jobOf(member: string): NewJob {
  const [stage, version, key = ''] = member.split(' ');
  return { key, version: Number(version), stage: stage === 'results' ? 'results' : 'submit' };
}
