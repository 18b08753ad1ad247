import type { ResultsDocument, ResultsField } from '@org/aihub-sdk';
import type { Document } from '../extraction/document.ts';
import type { Field } from '../extraction/field.ts';
import type { ReadFile } from '../extraction/read.ts';
import { type Problem, requiredProblems } from '../extraction/validate.ts';
import type { StoredFile } from '../state/files.ts';
import type { StoredRun } from '../state/run.ts';
import { editsOf, history, withEdits } from './edits.ts';
import { folderOfOutput } from './paths.ts';
import type { Includes } from './results.ts';

/** Where a document stands: the file of the run, and which of its documents. */
export interface Place {
  run: StoredRun;
  file: StoredFile;
  /** Whether the file is the run's first. */
  first: boolean;
  read: ReadFile;
  document: number;
}

/** A document with what the query asks for, after the review if there was one. */
export function documentResult(place: Place, includes: Includes): ResultsDocument {
  const { run, file, read } = place;
  const document = read.documents[place.document] as Document;
  const edits = editsOf(place);
  const edited = { ...document, fields: withEdits(document.fields, edits) };
  const problems = requiredProblems(edited, run.required);
  const classEdit = edits.findLast((edit) => edit.field === undefined);
  const folder = folderOfOutput(run, file.name);
  return {
    class_name: classEdit?.value ?? document.className,
    fields: fieldsOf(place, edited, problems, includes),
    page_numbers: document.pages.map((page) => page + 1),
    ...(includes.review && {
      review_completed: run.review !== undefined,
      class_edit_history: classEdit
        ? [history(run, [`Class changed from ${document.className} to ${classEdit.value}.`])]
        : [],
    }),
    ...(includes.confidence && {
      classification_confidence: {
        model: document.className === null ? null : document.classConfidence,
      },
    }),
    ...(includes.validation && { validations: { final_result_pass: problems.length === 0 } }),
    ...(includes.source && {
      page_layouts: document.pages.map((page) => ({
        page_number: page,
        width: read.pages[page]?.width ?? 0,
        height: read.pages[page]?.height ?? 0,
      })),
      post_processed_paths: document.pages.map((page) => `${folder}/page-${page + 1}.txt`),
      ...(run.makesPdf && read.pages.length < 100
        ? { post_processed_pdf_path: `${folder}.pdf` }
        : {}),
    }),
  };
}

/** The values found, and an `ERROR` for each that is required and missing. */
function fieldsOf(
  place: Place,
  document: Document,
  problems: readonly Problem[],
  includes: Includes,
): ResultsField[] {
  const missing = new Map(
    problems.filter(({ type }) => type === 'required').map(({ field, msg }) => [field, msg]),
  );
  const found = document.fields.map((field) => {
    const msg = missing.get(field.name);
    missing.delete(field.name);
    const value = msg === undefined ? { value: field.value } : { value: 'ERROR', error_msg: msg };
    return {
      field_name: field.name,
      ...value,
      type: field.type,
      ...details(place, field, problems, includes),
    };
  });
  const errors = [...missing].map(([field_name, error_msg]) => ({
    field_name,
    value: 'ERROR',
    error_msg,
  }));
  return [...found, ...errors];
}

function details(
  place: Place,
  field: Field,
  problems: readonly Problem[],
  includes: Includes,
): Partial<ResultsField> {
  const own = problems.filter((problem) => problem.field === field.name);
  const edits = editsOf(place).filter((edit) => edit.field === field.name);
  return {
    ...(includes.confidence && { confidence: field.confidence }),
    ...(includes.validation && {
      validations: {
        valid: own.length === 0,
        alerts: own.map(({ type, msg }) => ({
          alert_level: 'FAILURE',
          msg,
          blocked: true,
          type,
          locations: field.places.map(({ page }) => ({ page_number: page })),
        })),
      },
    }),
    ...(includes.source && {
      source_coordinates: field.places.map(({ cell, page }) => ({
        top_x: cell.left,
        top_y: cell.top,
        bottom_x: cell.right,
        bottom_y: cell.bottom,
        page_number: page,
      })),
    }),
    ...(includes.review && {
      edit_history:
        edits.length > 0
          ? [
              history(
                place.run,
                edits.map(({ value }) => `Value changed to ${value}.`),
                ' ',
              ),
            ]
          : [],
    }),
  };
}
