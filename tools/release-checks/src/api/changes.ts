import type { Change } from '../spec/change.ts';

/** The parts of a report: the names of each entry, and one a declaration. */
function partsOf(report: string): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const text of report.split('\n\n')) {
    const lines = text.split('\n').filter((line) => !line.startsWith('```'));
    // Of an overloaded function each line is one; others begin with what they declare.
    const title = (lines[0] ?? '').replace(/[({=:].*$/, '').trim();
    parts.set(title, [...(parts.get(title) ?? []), ...lines]);
  }
  return parts;
}

/** The lines of the first that the second has not, or not as often. */
function missing(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Differences between two reports of the public API. A line that is gone or different may break a program; one that is new is
 * an addition.
 */
export function apiChanges(before: string, after: string): Change[] {
  const now = partsOf(after);
  const old = partsOf(before);
  const changes: Change[] = [];
  for (const at of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(at) ?? [], now.get(at) ?? []];
    for (const text of missing(was, is)) changes.push({ bump: 'major', id: 'removed', at, text });
    for (const text of missing(is, was)) changes.push({ bump: 'minor', id: 'added', at, text });
  }
  return changes;
}
