import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  type AIHub,
  fields,
  filePath,
  type Run,
  rows,
  toJsonLines,
} from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';

export async function documents(
  aihub: AIHub,
  runId: string,
): Promise<void> {
  // #region rows
  for await (const row of rows(aihub.runs.iterateResults(runId))) {
    console.log(row['file.name'], row['document.class'], row.total);
  }
  // #endregion rows
}

export async function perField(aihub: AIHub, runId: string): Promise<void> {
  // #region per-field
  const results = aihub.runs.iterateResults(runId, {
    include_confidence_scores: true,
  });

  for await (const row of rows(results, {
    per: 'field',
    confidence: true,
  })) {
    console.log(
      row['field.name'],
      row['field.value'],
      row['field.confidence'],
    );
  }
  // #endregion per-field
}

export async function totals(aihub: AIHub, runId: string): Promise<void> {
  // #region fields
  for await (const file of aihub.runs.iterateResults(runId)) {
    for (const document of file.documents ?? []) {
      const { total } = fields(document);
      if (total?.error) console.log(`No total: ${total.error}`);
      else console.log(total?.value);
    }
  }
  // #endregion fields
}

export async function csv(
  aihub: AIHub,
  runId: string,
  file: string,
): Promise<void> {
  // #region csv
  const results = rows(aihub.runs.iterateResults(runId));
  await pipeline(toCsv(results, { bom: true }), createWriteStream(file));
  // #endregion csv
}

export async function jsonLines(
  aihub: AIHub,
  runId: string,
  file: string,
): Promise<void> {
  // #region json-lines
  const results = aihub.runs.iterateResults(runId);
  await pipeline(toJsonLines(results), createWriteStream(file));
  // #endregion json-lines
}

export async function fromFolder(aihub: AIHub): Promise<Run> {
  // #region file-path
  const input_dir = filePath({
    organization: 'acme',
    workspace: 'claims',
    folder: 'in/2025',
  });
  // '/acme/claims/fs/Instabase Drive/in/2025/'
  const run = await aihub.apps.run({
    app_name: 'Invoice Extraction',
    input_dir,
  });
  // #endregion file-path
  return run;
}
