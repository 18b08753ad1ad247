import type { Pool, PoolClient } from 'pg';
import {
  type Change,
  type FleetRecord,
  type Stage,
  type State,
  stageOf,
  statesOfStage,
} from '../record.ts';
import type { Entry, ListQuery, StateCount, Store, WriteOptions } from '../store.ts';
import { assignmentsOf, type RecordRow, toRecord } from './rows.ts';
import { schema } from './schema.ts';

/** The jobs of a fleet, by a connection: what is added is there when its transaction is committed. */
export interface Jobs {
  /** One that is there already is not added again. */
  add(client: PoolClient, stage: Stage, keys: readonly string[]): Promise<void>;
  /** Keys of documents in these states that have no job, and that were not written for so long. */
  without(
    client: PoolClient,
    stage: Stage,
    states: readonly State[],
    idleMs: number,
  ): Promise<string[]>;
}

const table = `${schema}.record`;
/** Documents that are taken in by one transaction, and rows of one page. */
const pageSize = 1_000;
/** How often a shared value is tried to be replaced while others replace it. */
const maxSwaps = 100;
/** Ends the session of a process that is suspended in a transaction, whose locks would stop others. */
const begin = "BEGIN; SET LOCAL idle_in_transaction_session_timeout = '15s'";

/** Records in Postgres, in one transaction with their jobs. */
export class PostgresStore<Input> implements Store<Input, PoolClient> {
  readonly #pool: Pool;
  readonly #fleet: string;
  readonly #jobs: Jobs;

  constructor(pool: Pool, fleet: string, jobs: Jobs) {
    this.#pool = pool;
    this.#fleet = fleet;
    this.#jobs = jobs;
  }

  async add(entries: readonly Entry<Input>[], state: State): Promise<number> {
    const stage = stageOf(state);
    let added = 0;
    for (let from = 0; from < entries.length; from += pageSize) {
      const page = entries.slice(from, from + pageSize);
      await this.#transaction(async (client) => {
        const { rows } = await client.query<{ key: string }>(
          `INSERT INTO ${table} (fleet, key, input, state)
           SELECT $1, key, input, $2 FROM jsonb_to_recordset($3::jsonb) AS entry (key text, input jsonb)
           ON CONFLICT DO NOTHING RETURNING key`,
          [this.#fleet, state, JSON.stringify(page.map(({ key, input }) => ({ key, input })))],
        );
        const keys = rows.map(({ key }) => key);
        if (stage && keys.length > 0) await this.#jobs.add(client, stage, keys);
        added += keys.length;
      });
    }
    return added;
  }

  async get(key: string): Promise<FleetRecord<Input> | undefined> {
    return this.#first('key = $2', [key]);
  }

  async findByRun(runId: string): Promise<FleetRecord<Input> | undefined> {
    return this.#first('run_id = $2', [runId]);
  }

  async update(
    key: string,
    version: number,
    change: Change,
    { job, write }: WriteOptions<PoolClient> = {},
  ): Promise<FleetRecord<Input> | undefined> {
    const { sql, values } = assignmentsOf(change, 4);
    const statement = `UPDATE ${table} SET version = version + 1, updated_at = clock_timestamp()${sql}
      WHERE fleet = $1 AND key = $2 AND version = $3 RETURNING *`;
    const parameters = [this.#fleet, key, version, ...values];
    if (!job && !write) {
      const { rows } = await this.#pool.query<RecordRow>(statement, parameters);
      return rows[0] && toRecord(rows[0]);
    }
    return this.#transaction(async (client) => {
      // The row is locked from here on, so that no other process does what must happen once.
      const { rows } = await client.query<RecordRow>(statement, parameters);
      if (!rows[0]) return undefined;
      await write?.(client);
      if (job) await this.#jobs.add(client, job, [key]);
      return toRecord(rows[0]);
    });
  }

  async *list({ states, updatedSince }: ListQuery): AsyncGenerator<FleetRecord<Input>, void> {
    for (let after = ''; ; ) {
      const { rows } = await this.#pool.query<RecordRow>(
        `SELECT * FROM ${table} WHERE fleet = $1 AND state = ANY($2)
         AND ($3::timestamptz IS NULL OR updated_at >= $3) AND key > $4 ORDER BY key LIMIT ${pageSize}`,
        [this.#fleet, states, updatedSince ?? null, after],
      );
      for (const row of rows) yield toRecord<Input>(row);
      const last = rows.at(-1);
      if (!last || rows.length < pageSize) return;
      after = last.key;
    }
  }

  async counts(): Promise<StateCount[]> {
    const { rows } = await this.#pool.query<{ state: State; count: string; oldest: Date }>(
      `SELECT state, count(*) AS count, min(updated_at) AS oldest FROM ${table} WHERE fleet = $1 GROUP BY state`,
      [this.#fleet],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  async units(): Promise<number> {
    const { rows } = await this.#pool.query<{ units: number }>(
      `SELECT coalesce(sum(units), 0) AS units FROM ${table} WHERE fleet = $1`,
      [this.#fleet],
    );
    return rows[0]?.units ?? 0;
  }

  async recover(idleMs: number): Promise<number> {
    let recovered = 0;
    for (const stage of ['submit', 'results'] as const) {
      await this.#transaction(async (client) => {
        const keys = await this.#jobs.without(client, stage, statesOfStage[stage], idleMs);
        if (keys.length > 0) await this.#jobs.add(client, stage, keys);
        recovered += keys.length;
      });
    }
    return recovered;
  }

  async purge(states: readonly State[], before: Date): Promise<number> {
    const { rowCount } = await this.#pool.query(
      `DELETE FROM ${table} WHERE fleet = $1 AND state = ANY($2) AND updated_at < $3`,
      [this.#fleet, states, before],
    );
    return rowCount ?? 0;
  }

  async lease(name: string, holder: string, forMs: number): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `INSERT INTO ${schema}.lease AS held (fleet, name, holder, until)
       VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')
       ON CONFLICT (fleet, name) DO UPDATE SET holder = EXCLUDED.holder, until = EXCLUDED.until
       WHERE held.holder = EXCLUDED.holder OR held.until < clock_timestamp()`,
      [this.#fleet, name, holder, forMs],
    );
    return rowCount === 1;
  }

  async release(name: string, holder: string): Promise<void> {
    await this.#pool.query(
      `DELETE FROM ${schema}.lease WHERE fleet = $1 AND name = $2 AND holder = $3`,
      [this.#fleet, name, holder],
    );
  }

  /** No lock is held from one statement to the next: a suspended process blocks no other. */
  async swap<T>(name: string, change: (value: T | undefined) => T): Promise<T> {
    for (let tries = 0; tries < maxSwaps; tries++) {
      const { rows } = await this.#pool.query<{ value: T }>(
        `SELECT value FROM ${schema}.value WHERE fleet = $1 AND name = $2`,
        [this.#fleet, name],
      );
      const before = rows[0];
      const value = change(before?.value);
      const { rowCount } = await this.#pool.query(
        `INSERT INTO ${schema}.value AS held (fleet, name, value) VALUES ($1, $2, $3)
         ON CONFLICT (fleet, name) DO UPDATE SET value = EXCLUDED.value WHERE held.value = $4::jsonb`,
        [this.#fleet, name, JSON.stringify(value), before ? JSON.stringify(before.value) : null],
      );
      if (rowCount === 1) return value;
    }
    throw new Error(`The value ${name} could not be replaced: others do it all the time.`);
  }

  async now(): Promise<Date> {
    const { rows } = await this.#pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    return rows[0]?.now ?? new Date();
  }

  async #first(where: string, values: unknown[]): Promise<FleetRecord<Input> | undefined> {
    const { rows } = await this.#pool.query<RecordRow>(
      `SELECT * FROM ${table} WHERE fleet = $1 AND ${where} LIMIT 1`,
      [this.#fleet, ...values],
    );
    return rows[0] && toRecord<Input>(rows[0]);
  }

  async #transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    // Between two statements nothing else listens, and an error without a listener ends the process.
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((reason: Error) => {
        broken = reason;
      });
      throw error;
    } finally {
      client.off('error', onError);
      // A connection that cannot roll back is not given to the next one.
      client.release(broken);
    }
  }
}
