import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error a script of plain JavaScript, for machines that have Node alone
import * as release from '../../release.mjs';

/** The folder of the repository. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url));

export interface PublicPackage {
  /** Absolute path. */
  folder: string;
  manifest: { name: string; version: string; files: string[] };
}

/** The packages that are published. */
export const publicPackages: PublicPackage[] = release.publicPackages(root);

/** Text of a file of the repository. */
export function read(...path: string[]): string {
  return readFileSync(join(root, ...path), 'utf8');
}
