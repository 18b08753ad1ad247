import type { ResultsDocument, ResultsField } from '../generated/schema.ts';
import { listOf } from './list-of.ts';

/** One extracted field, with its error apart from its value. */
export interface Field {
  /** As in the results; a name that comes again has its number behind it: `total (2)`. */
  name: string;
  /** The value as the server gave it, mostly a string; `null` when there is none or it failed. */
  value: unknown;
  /** Why the field failed. */
  error: string | undefined;
  /** The type that the app gives the field, e.g. `TEXT`. */
  type: string | undefined;
  /** Confidence of the model; with `include_confidence_scores`. */
  confidence: number | undefined;
  /** Confidence of the text recognition; with `include_confidence_scores`. */
  ocrConfidence: number | undefined;
  /** Whether it passed its rules; with `include_validation_results`. */
  valid: boolean | undefined;
  /** What the rules that it did not pass say. */
  alerts: string[];
  /** The field as it came, with its history and coordinates. */
  source: ResultsField;
}

/** What the API puts in place of a failed field's value. */
const failed = 'ERROR';

/**
 * The fields of a document by name. In the results they are an array, in an order that moves
 * between versions of an app.
 *
 * @example
 * ```ts
 * const { total, due_date } = fields(document);
 * if (total?.error === undefined) console.log(total?.value, due_date?.value);
 * ```
 */
export function fields(document: ResultsDocument): { [name: string]: Field | undefined } {
  // Not by assignment, so that a field named __proto__ is a field like any other.
  return Object.fromEntries(fieldList(document).map((field) => [field.name, field]));
}

/** The same fields as a list. Entries that are `null` hold nothing and are left out. */
export function fieldList(document: ResultsDocument): Field[] {
  const names = new Map<string, number>();
  const list: Field[] = [];
  const sources: readonly (ResultsField | null)[] = listOf('fields', document.fields);
  for (const source of sources) {
    if (!source) continue;
    const { value, error_msg, type, confidence, validations } = source;
    const name = source.field_name ?? '(no name)';
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    list.push({
      name: count === 1 ? name : `${name} (${count})`,
      value: value === failed ? null : (value ?? null),
      error: error_msg || (value === failed ? failed : undefined),
      type: type ?? undefined,
      confidence: confidence?.model ?? undefined,
      ocrConfidence: confidence?.ocr ?? undefined,
      valid: validations?.valid ?? undefined,
      alerts: alertsOf(validations),
      source,
    });
  }
  return list;
}

function alertsOf(validations: ResultsField['validations']): string[] {
  return listOf('alerts', validations?.alerts).flatMap((alert) => (alert ? (alert.msg ?? '') : []));
}
