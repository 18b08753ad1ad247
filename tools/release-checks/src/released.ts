import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSpec, type OpenApiDocument, toJson } from '@org/aihub-spec-model';

/** What the last release was, to compare with. */
const folder = join(import.meta.dirname, '../released');
const specFile = join(folder, 'openapi.json');

/** The spec of the last release. */
export function releasedSpec(): Promise<OpenApiDocument> {
  return loadSpec(specFile);
}

/** Writes down what is released now. */
export async function writeReleased(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(specFile, `${toJson(await loadSpec())}\n`);
}
