import type { EditHistoryEntry } from '@org/aihub-sdk';
import type { Field } from '../extraction/field.ts';
import type { ReviewEdit, StoredRun } from '../state/run.ts';
import type { Place } from './document-result.ts';

/** The edits of a run's review that are about one document. */
export function editsOf({ run, file, first, document }: Omit<Place, 'read'>): ReviewEdit[] {
  return (run.review?.edits ?? []).filter(
    (edit) =>
      (edit.file === undefined ? first : edit.file === file.name) &&
      (edit.document ?? 0) === document,
  );
}

/** The fields after the edits; a reviewer may also add one that was not found. */
export function withEdits(fields: readonly Field[], edits: readonly ReviewEdit[]): Field[] {
  const values = new Map(edits.flatMap(({ field, value }) => (field ? [[field, value]] : [])));
  const changed = fields.map((field) => {
    const value = values.get(field.name);
    values.delete(field.name);
    return value === undefined ? field : { ...field, value };
  });
  const added = [...values].map(
    ([name, value]): Field => ({
      name,
      value,
      type: 'TEXT',
      places: [],
      confidence: { model: 0, ocr: 0 },
    }),
  );
  return [...changed, ...added];
}

/** Two formats of the time have been seen: with `T` and `Z`, and with a space and microseconds. */
export function history(
  run: StoredRun,
  messages: readonly string[],
  separator = 'T',
): EditHistoryEntry {
  const iso = new Date(run.review?.atMs ?? 0).toISOString();
  return {
    timestamp: separator === 'T' ? iso : `${iso.slice(0, 10)} ${iso.slice(11, 23)}000`,
    user_id: run.review?.reviewer ?? '',
    modifications: messages.map((message) => ({ message })),
  };
}
