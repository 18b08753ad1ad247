// @ts-expect-error plain JavaScript, as Stryker reads it
import { mutatedFolders } from '../../../packages/sdk/stryker.config.mjs';
import { notRun, table, when } from './markdown.ts';
import { isCurrent, scoreOf, sourcesOf } from './mutation.ts';
import type { MutationCounts, Records } from './record.ts';

/** What mutation tests found, by folder. */
export function mutationSection(records: Records['mutation']): string {
  const rows = (mutatedFolders as string[]).map((folder) => mutationRow(folder, records));
  return `## Mutation tests

Stryker changes the code of a folder of \`packages/sdk/src\`, one small change at a time, and runs the tests of that folder. A change
that makes a test fail, or run too long, was noticed. A file that was edited after its last run counts as that run found it.

${table(
  [
    'folder',
    'files tried',
    'edited since',
    'noticed',
    'changes noticed',
    'of them too long',
    'survived',
    'not reached',
    'last run',
  ],
  rows,
)}`;
}

function mutationRow(folder: string, records: Records['mutation']): string[] {
  const files = sourcesOf(folder);
  const tried = files.flatMap((file) => records[file] ?? []);
  const edited = files.filter((file) => records[file] && !isCurrent(file, records[file]));
  const [last] = tried.toSorted((a, b) => b.date.localeCompare(a.date));
  if (!last) return [folder, `0 of ${files.length}`, '', notRun, '', '', '', '', ''];
  const sum = (key: keyof MutationCounts) => tried.reduce((total, item) => total + item[key], 0);
  const total = {
    killed: sum('killed'),
    timeout: sum('timeout'),
    survived: sum('survived'),
    noCoverage: sum('noCoverage'),
  };
  return [
    folder,
    `${tried.length} of ${files.length}`,
    String(edited.length),
    `${scoreOf(total).toFixed(1)} %`,
    String(total.killed + total.timeout),
    String(total.timeout),
    String(total.survived),
    String(total.noCoverage),
    when(last),
  ];
}
