import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { OpenApiDocument } from './document.ts';
import { toJson } from './json.ts';

/**
 * Writes the spec as one file of JSON and one of YAML, `openapi.json` and `openapi.yaml`: every `$ref` is
 * local, and integers past 2^53 keep all their digits, which other bundlers round.
 */
export async function writeBundle(document: OpenApiDocument, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'openapi.json'), `${toJson(document)}\n`);
  await writeFile(
    join(folder, 'openapi.yaml'),
    stringify(document, { aliasDuplicateObjects: false }),
  );
}
