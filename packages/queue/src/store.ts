import type { Change, FleetRecord, Stage, State } from './record.ts';

/** A document to be taken in. */
export interface Entry<Input> {
  key: string;
  input: Input;
}

/** Which records to read. */
export interface ListQuery {
  states: readonly State[];
  /** Only those written since then, by the store's clock. */
  updatedSince?: Date | undefined;
}

/** How many records are in a state, and since when the oldest of them is. */
export interface StateCount {
  state: State;
  count: number;
  oldest: Date;
}

/** What belongs to one write of a record. */
export interface WriteOptions<Tx> {
  /** A job for this stage is added, in the same transaction where the engine has one. */
  job?: Stage | undefined;
  /** Carried out in the transaction of the write, and only if the version is right. */
  write?: ((transaction: Tx) => Promise<void>) | undefined;
}

/** Where records, jobs and what the processes of a fleet share are kept. */
export interface Store<Input, Tx> {
  /** Takes in the documents whose keys are new, each with its job. Gives how many. */
  add(entries: readonly Entry<Input>[], state: State): Promise<number>;
  get(key: string): Promise<FleetRecord<Input> | undefined>;
  /** The record whose run this is. */
  findByRun(runId: string): Promise<FleetRecord<Input> | undefined>;
  /** Writes if the record has this version; gives what it is then, or `undefined`. */
  update(
    key: string,
    version: number,
    change: Change,
    options?: WriteOptions<Tx>,
  ): Promise<FleetRecord<Input> | undefined>;
  /** In no particular order. What changes meanwhile may be left out or come twice. */
  list(query: ListQuery): AsyncIterable<FleetRecord<Input>>;
  counts(): Promise<StateCount[]>;
  /** The consumption units of all records together. */
  units(): Promise<number>;
  /**
   * Adds the jobs of documents that should have one and have none, and that were not written for so
   * long. Gives how many.
   */
  recover(idleMs: number): Promise<number>;
  /** Deletes records in these states that were last written before then. Gives how many. */
  purge(states: readonly State[], before: Date): Promise<number>;
  /** Takes or renews a lease, by the store's clock. False while another holder has it. */
  lease(name: string, holder: string, forMs: number): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
  /** Replaces a small shared value by what `change` makes of it, one process at a time. */
  swap<T>(name: string, change: (value: T | undefined) => T): Promise<T>;
  /** The store's clock. */
  now(): Promise<Date>;
}

/** What a job is about. */
export interface JobData {
  key: string;
  stage: Stage;
}

/** How jobs are consumed. */
export interface WorkOptions {
  /** Jobs of each stage at a time. */
  concurrency: Record<Stage, number>;
  onError: (error: unknown) => void;
}

/** Jobs that are being consumed. */
export interface Work {
  /** Takes no more jobs, and waits for those that are under way. */
  stop(): Promise<void>;
}

/** A queue that carries a fleet. `pgBoss` and `bullmq` make one. */
export interface Engine<Input, Tx> {
  readonly store: Store<Input, Tx>;
  /** Makes tables and queues where they are missing, and checks the server's settings. */
  start(): Promise<void>;
  /** Calls the handler for each job; a job whose handler throws comes again later. */
  work(
    handler: (job: JobData, signal: AbortSignal) => Promise<void>,
    options: WorkOptions,
  ): Promise<Work>;
  /** Closes what `start` opened; connections that were given stay open. */
  stop(): Promise<void>;
}

/** Makes an engine for a fleet of this name. */
export type EngineFactory<Tx> = <Input>(fleet: string) => Engine<Input, Tx>;
