import type { Change, FleetRecord, RecordError, State } from '../record.ts';

/** The record of a hash; `undefined` when there is none. An empty field stands for null. */
export function toRecord<Input>(
  key: string,
  hash: Readonly<Record<string, string>>,
): FleetRecord<Input> | undefined {
  if (hash.version === undefined) return undefined;
  const time = (name: string) => new Date(Number(hash[name]));
  return {
    key,
    // What a hash holds is what was written by `fieldsOf`.
    state: hash.state as State,
    input: JSON.parse(hash.input ?? 'null') as Input,
    batchId: hash.batchId ? Number(hash.batchId) : null,
    generation: Number(hash.generation ?? 1),
    sentAt: hash.sentAt ? time('sentAt') : null,
    runId: hash.runId || null,
    error: hash.error ? (JSON.parse(hash.error) as RecordError) : null,
    units: hash.units ? Number(hash.units) : null,
    failures: Number(hash.failures ?? 0),
    version: Number(hash.version),
    createdAt: time('createdAt'),
    updatedAt: time('updatedAt'),
  };
}

/** The fields of a change, name and value in turn. */
export function fieldsOf(change: Change): string[] {
  return Object.entries(change).flatMap(([name, value]) =>
    value === undefined ? [] : [name, textOf(value)],
  );
}

function textOf(value: Exclude<Change[keyof Change], undefined>): string {
  if (value === null) return '';
  if (value instanceof Date) return String(value.getTime());
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Redis answers with names and values in turn. */
export function toHash(pairs: readonly string[]): Record<string, string> {
  const hash: Record<string, string> = {};
  for (let at = 0; at + 1 < pairs.length; at += 2) hash[pairs[at] ?? ''] = pairs[at + 1] ?? '';
  return hash;
}
