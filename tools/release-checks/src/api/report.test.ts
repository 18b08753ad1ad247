import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { releasedReport } from '../released.ts';
import { publicPackages, root } from '../repository.ts';
import { bumpProblem, pendingBump } from '../spec/pending.ts';
import { apiChanges } from './changes.ts';
import { apiReport, reportFile } from './report.ts';
import { typeErrors } from './type-tests.ts';

const report = apiReport();

it('the report of the public API is that of the build; if the change is intended, `npm run api` writes it', () => {
  expect(report).toBe(readFileSync(reportFile, 'utf8'));
});

it('the report has no private members, and no text of the documentation', () => {
  expect(report).not.toMatch(/^ +(?:private |#)/m);
  expect(report).not.toMatch(/import\("|: "[^"]* [^"]* /);
});

it('the changesets that wait are enough for what changed in the public API since the last release', async () => {
  const version = publicPackages[0]?.manifest.version ?? '';
  const changes = apiChanges(releasedReport(), report);
  expect(bumpProblem(version, changes, await pendingBump(root))).toBeUndefined();
});

it('programs that compiled with the last release compile with this one, unless a changeset says that it breaks them', async () => {
  const errors = typeErrors();
  const allowed = publicPackages[0]?.manifest.version.startsWith('0.') ? 'minor' : 'major';
  if ((await pendingBump(root)) !== allowed) expect(errors).toEqual([]);
});
