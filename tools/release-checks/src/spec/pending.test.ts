import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSpec } from '@org/aihub-spec-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasedSpec } from '../released.ts';
import { publicPackages, root } from '../repository.ts';
import { type Bump, bumpAt, type Change } from './change.ts';
import { specChanges } from './changes.ts';
import { bumpProblem, pendingBump } from './pending.ts';

const change = (bump: Bump): Change => ({ bump, id: 'an-id', at: 'GET /a', text: 'a text' });

it('the changesets that wait are enough for what changed in the spec since the last release', async () => {
  const version = publicPackages[0]?.manifest.version ?? '';
  const changes = await specChanges(await releasedSpec(), await loadSpec());
  expect(bumpProblem(version, changes, await pendingBump(root))).toBeUndefined();
});

describe('a version', () => {
  it.each<[string, Bump, Bump]>([
    ['1.2.3', 'major', 'major'],
    ['1.2.3', 'minor', 'minor'],
    ['0.1.0', 'major', 'minor'],
    ['0.1.0', 'minor', 'patch'],
    ['0.1.0', 'none', 'none'],
  ])('%s needs for a %s change the bump %s', (version, bump, expected) => {
    expect(bumpAt(version, bump)).toBe(expected);
  });
});

describe('changesets that wait', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'aihub-pending-'));
    mkdirSync(join(folder, '.changeset'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('count by the largest of them, and none counts as none', async () => {
    expect(await pendingBump(folder)).toBe('none');
    for (const bump of ['patch', 'minor'])
      writeFileSync(join(folder, `.changeset/${bump}.md`), `---\n"a": ${bump}\n---\n\nText.\n`);
    expect(await pendingBump(folder)).toBe('minor');
  });

  it('are refused when a change needs more', () => {
    expect(bumpProblem('1.0.0', [change('minor'), change('major')], 'minor')).toBe(
      [
        'Since 1.0.0 there are changes that need a changeset of at least "major", and there is one of "minor".',
        'Write one with `npx changeset`, or take the changes back:',
        '- minor: an-id: GET /a: a text',
        '- major: an-id: GET /a: a text',
      ].join('\n'),
    );
    expect(bumpProblem('1.0.0', [change('minor')], 'none')).toContain('and there is none.');
    expect(bumpProblem('1.0.0', [change('minor')], 'major')).toBeUndefined();
    expect(bumpProblem('1.0.0', [], 'none')).toBeUndefined();
  });
});
