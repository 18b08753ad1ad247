import type { Change, FleetRecord, RecordError, State } from '../record.ts';

/** A row of the table of records, as pg gives it: a bigint comes as text. */
export interface RecordRow {
  key: string;
  state: State;
  input: unknown;
  batch_id: string | null;
  generation: number;
  sent_at: Date | null;
  run_id: string | null;
  error: RecordError | null;
  units: number | null;
  failures: number;
  version: string;
  created_at: Date;
  updated_at: Date;
}

/** The record of a row. Its input is what was stored for this fleet. */
export function toRecord<Input>(row: RecordRow): FleetRecord<Input> {
  return {
    key: row.key,
    state: row.state,
    input: row.input as Input,
    batchId: row.batch_id === null ? null : Number(row.batch_id),
    generation: row.generation,
    sentAt: row.sent_at,
    runId: row.run_id,
    error: row.error,
    units: row.units,
    failures: row.failures,
    version: Number(row.version),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** A change must have a column here, or it does not compile. */
const columns: Record<keyof Change, string> = {
  state: 'state',
  batchId: 'batch_id',
  generation: 'generation',
  sentAt: 'sent_at',
  runId: 'run_id',
  error: 'error',
  units: 'units',
  failures: 'failures',
};

/** The assignments of an UPDATE and their values; parameters count from `first`. */
export function assignmentsOf(change: Change, first: number): { sql: string; values: unknown[] } {
  const names = (Object.keys(columns) as (keyof Change)[]).filter(
    (name) => change[name] !== undefined,
  );
  const sql = names.map((name, index) => `, ${columns[name]} = $${first + index}`).join('');
  return { sql, values: names.map((name) => columnValue(change[name])) };
}

function columnValue(value: Change[keyof Change]): unknown {
  const isObject = typeof value === 'object' && value !== null && !(value instanceof Date);
  return isObject ? JSON.stringify(value) : value;
}
