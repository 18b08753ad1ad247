import { copyFileSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSpec, type OpenApiDocument, toJson } from '@org/aihub-spec-model';
import { reportFile } from './api/report.ts';
import { keepPrograms } from './api/type-tests.ts';

/** What the last release was, to compare with. */
const folder = join(import.meta.dirname, '../released');
const specFile = join(folder, 'openapi.json');
const apiFile = join(folder, 'api-report.md');

/** The spec of the last release. */
export function releasedSpec(): Promise<OpenApiDocument> {
  return loadSpec(specFile);
}

/** The report of the public API of the last release. */
export function releasedReport(): string {
  return readFileSync(apiFile, 'utf8');
}

/** Writes down what is released now. */
export async function writeReleased(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(specFile, `${toJson(await loadSpec())}\n`);
  copyFileSync(reportFile, apiFile);
  keepPrograms();
}
