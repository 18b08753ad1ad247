import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file so that a reader finds the old one or the new one, and never a part. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const part = `${file}.part`;
  writeFileSync(part, content);
  renameSync(part, file);
}
