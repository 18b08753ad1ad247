import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is removed after the test. A hook of this module would run for one file of the suite alone. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aihub-emulator-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
