import type { ResultsDocument, ResultsFile } from '../generated/schema.ts';
import { checkRowsOptions } from './check-rows-options.ts';
import { type Field, fieldList } from './fields.ts';
import { checkIterable, listOf } from './list-of.ts';

/**
 * A flat row: values by column. A column of ours has a dot in its name, a field's has none, and
 * is `unknown`.
 *
 * A plain object, and a class to the compiler alone: `row.file` is an error, since the column is
 * `row['file.name']`. For a field of such a name write `row['file']`.
 */
export declare class Row {
  private readonly file: unknown;
  private readonly document: unknown;
  private readonly field: unknown;
  /** Name of the file in the batch or folder; `null` when the results do not say it. */
  'file.name': string | null;
  /** Where the file lies; with `include_source_info`. */
  'file.path'?: string;
  /** Counts from 0, in its file; `null` for a file without documents. */
  'document.index': number | null;
  /** Class of the document, e.g. `Invoice`. */
  'document.class': string | null;
  /** Pages of the document in its file. The first page is 1. */
  'document.pages': number[] | null;
  /** Why fields failed, by field. In a row a document. */
  'document.errors'?: Record<string, string> | null;
  /** Confidence of the classification; with `confidence: true`. */
  'document.confidence'?: number | null;
  /** Whether the document passed its rules; with `validation: true`. */
  'document.valid'?: boolean | null;
  /** Name of the field. This column and the next ones are in a row a field. */
  'field.name'?: string | null;
  /** The value as the server gave it; `null` when there is none or the field failed. */
  'field.value'?: unknown;
  /** Why the field failed; `null` when it did not. */
  'field.error'?: string | null;
  /** The type that the app gives the field. */
  'field.type'?: string | null;
  /** Confidence of the model; with `confidence: true`. */
  'field.confidence'?: number | null;
  /** Confidence of the text recognition; with `confidence: true`. */
  'field.ocr_confidence'?: number | null;
  /** Whether the field passed its rules; with `validation: true`. */
  'field.valid'?: boolean | null;
  /** What the rules that the field did not pass say; with `validation: true`. */
  'field.alerts'?: string[] | null;
  [field: string]: unknown;
}

/** What the rows are to hold. */
export interface RowsOptions {
  /**
   * One row a document with a column a field, or one row a field.
   *
   * @default `document`
   */
  per?: 'document' | 'field' | undefined;
  /**
   * With the confidences; fetch the results with `include_confidence_scores`.
   *
   * @default false
   */
  confidence?: boolean | undefined;
  /**
   * With the outcome of validation; fetch the results with `include_validation_results`.
   *
   * @default false
   */
  validation?: boolean | undefined;
}

/**
 * Makes flat rows of results, one file after the other, in constant memory.
 *
 * A row a document: `file.name`, `document.index` (from 0, in its file), `document.class`,
 * `document.pages` (from 1), `document.errors` (why fields failed, by field, or null), then a column
 * for each field by its name, null where it failed. `confidence` adds `document.confidence`,
 * `<field>.confidence` and `<field>.ocr_confidence`; `validation` adds `document.valid`,
 * `<field>.valid` and `<field>.alerts`.
 *
 * A row a field: `file.name` to `document.pages` as above, then `field.name`, `field.value`,
 * `field.error`, `field.type`, and `field.confidence` and so on where asked.
 *
 * `file.path` is there when the results were fetched with `include_source_info`. A file without
 * documents still has one row, which holds its name alone.
 *
 * @param files - Results files: an array, or what `runs.iterateResults` gives.
 * @returns A generator; an async one where `files` is.
 * @throws AIHubError when `files` is not iterable, e.g. a page of results.
 * @example
 * ```ts
 * for await (const row of rows(aihub.runs.iterateResults(run.id))) console.log(row['file.name'], row.total);
 * ```
 */
export function rows(files: Iterable<ResultsFile>, options?: RowsOptions): Generator<Row, void>;
export function rows(
  files: AsyncIterable<ResultsFile>,
  options?: RowsOptions,
): AsyncGenerator<Row, void>;
export function rows(
  files: Iterable<ResultsFile> | AsyncIterable<ResultsFile>,
  options: RowsOptions = {},
): Generator<Row, void> | AsyncGenerator<Row, void> {
  checkRowsOptions(options);
  checkIterable('files of rows', files);
  return Symbol.asyncIterator in files ? rowsLater(files, options) : rowsNow(files, options);
}

function* rowsNow(files: Iterable<ResultsFile>, options: RowsOptions): Generator<Row, void> {
  for (const file of files) yield* rowsOf(file, options);
}

async function* rowsLater(
  files: AsyncIterable<ResultsFile>,
  options: RowsOptions,
): AsyncGenerator<Row, void> {
  // `yield*` would wait for each row twice.
  for await (const file of files) for (const row of rowsOf(file, options)) yield row;
}

function rowsOf(file: ResultsFile | null, options: RowsOptions): Row[] {
  if (!file) return [];
  const documents: readonly (ResultsDocument | null | undefined)[] = listOf(
    'documents',
    file.documents,
  );
  return atLeastOne(documents).flatMap((document, index) => {
    const list = fieldList(document ?? {});
    const row: Cells = { 'file.name': file.original_file_name ?? null };
    if (file.input_file_path !== undefined) row['file.path'] = file.input_file_path;
    row['document.index'] = document ? index : null;
    row['document.class'] = document?.class_name ?? null;
    row['document.pages'] = document?.page_numbers ?? null;
    if (options.per !== 'field') return documentRow(row, document, list, options);
    return atLeastOne(list).map((field) => fieldRow(row, field, options));
  });
}

/** A file without documents and a document without fields have a row, too. */
function atLeastOne<T>(list: readonly T[]): readonly (T | undefined)[] {
  return list.length > 0 ? list : [undefined];
}

type Cells = Record<string, unknown>;

/** By assignment a name that objects inherit, such as `__proto__`, might be no column. */
function put(cells: Cells, name: string, value: unknown): Cells {
  if (name in {}) return { ...cells, [name]: value };
  cells[name] = value;
  return cells;
}

function documentRow(
  place: Cells,
  document: ResultsDocument | null | undefined,
  list: readonly Field[],
  options: RowsOptions,
): Row {
  let row = place;
  let errors: Cells | null = null;
  for (const { name, error } of list) if (error) errors = put(errors ?? {}, name, error);
  row['document.errors'] = errors;
  if (options.confidence) {
    row['document.confidence'] = document?.classification_confidence?.model ?? null;
  }
  if (options.validation) row['document.valid'] = document?.validations?.final_result_pass ?? null;
  for (const field of list) {
    row = put(row, field.name, field.value);
    putExtra(row, field.name, field, options);
  }
  // The class exists for the compiler alone.
  return row as unknown as Row;
}

function fieldRow(place: Cells, field: Field | undefined, options: RowsOptions): Row {
  const row: Cells = {
    ...place,
    'field.name': field?.name ?? null,
    'field.value': field?.value ?? null,
    'field.error': field?.error ?? null,
    'field.type': field?.type ?? null,
  };
  putExtra(row, 'field', field, options);
  return row as unknown as Row;
}

function putExtra(
  row: Cells,
  prefix: string,
  field: Field | undefined,
  { confidence, validation }: RowsOptions,
): void {
  if (confidence) {
    row[`${prefix}.confidence`] = field?.confidence ?? null;
    row[`${prefix}.ocr_confidence`] = field?.ocrConfidence ?? null;
  }
  if (validation) {
    row[`${prefix}.valid`] = field?.valid ?? null;
    row[`${prefix}.alerts`] = field?.alerts.length ? field.alerts : null;
  }
}
