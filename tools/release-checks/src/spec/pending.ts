import read from '@changesets/read';
import { type Bump, bumpAt, type Change, largestBump } from './change.ts';

/** The largest bump of the changesets that wait in a repository. All published packages have one version. */
export async function pendingBump(root: string): Promise<Bump> {
  const changesets = await read(root);
  return largestBump(changesets.flatMap(({ releases }) => releases.map(({ type }) => type)));
}

/**
 * What is wrong with releasing these changes under the changesets that wait.
 *
 * @returns Some lines; nothing when all is well.
 */
export function bumpProblem(
  version: string,
  changes: readonly Change[],
  pending: Bump,
): string | undefined {
  const needed = bumpAt(version, largestBump(changes.map(({ bump }) => bump)));
  if (largestBump([needed, pending]) === pending) return undefined;
  const lines = changes.map(({ bump, id, at, text }) => `- ${bump}: ${id}: ${at}: ${text}`);
  return [
    `Since ${version} there are changes that need a changeset of at least "${needed}", and there is ${pending === 'none' ? 'none' : `one of "${pending}"`}.`,
    'Write one with `npx changeset`, or take the changes back:',
    ...new Set(lines),
  ].join('\n');
}
