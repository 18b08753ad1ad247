import type { State } from '../record.ts';

/** Names of a fleet's keys in Redis. The braces keep them in one slot of a cluster, as its scripts need. */
export class Keys {
  readonly #prefix: string;

  constructor(fleet: string) {
    this.#prefix = `aihub-queue:{${fleet}}`;
  }

  /** A hash: the record. */
  record(key: string): string {
    return `${this.#prefix}:record:${key}`;
  }

  /** A sorted set: the keys of the documents in a state, by the time of their last write in milliseconds. */
  state(state: State): string {
    return `${this.states}${state}`;
  }

  /** What `state` puts before the state. */
  get states(): string {
    return `${this.#prefix}:state:`;
  }

  /** A hash: the document of a run. */
  get runs(): string {
    return `${this.#prefix}:runs`;
  }

  /** A number: the consumption units of all records. */
  get units(): string {
    return `${this.#prefix}:units`;
  }

  /** A sorted set: jobs that are to be added, by the time at which this was decided. */
  get outbox(): string {
    return `${this.#prefix}:outbox`;
  }

  lease(name: string): string {
    return `${this.#prefix}:lease:${name}`;
  }

  value(name: string): string {
    return `${this.#prefix}:value:${name}`;
  }
}
