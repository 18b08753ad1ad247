import { code, markdownTable } from '../markdown-table.ts';
import type { DocumentDifference } from './compare-documents.ts';

/** Differences between two documents as Markdown for an issue, those that ours marks as inferred last. */
export function differencesToMarkdown(differences: readonly DocumentDifference[]): string {
  if (differences.length === 0) return '# The documents agree\n';
  const open = differences.filter(({ inferred }) => !inferred);
  const inferred = differences.filter((difference) => difference.inferred);
  const title = `# ${differences.length} differences between the documents`;
  const rest =
    inferred.length === 0
      ? []
      : ['# Inferred: ours marks the place as not documented', ...sectionsOf(inferred)];
  return `${[title, ...sectionsOf(open), ...rest].join('\n\n')}\n`;
}

function sectionsOf(differences: readonly DocumentDifference[]): string[] {
  const operations = [...new Set(differences.map(({ operation }) => operation))];
  return operations.map((operation) => {
    const rows = differences
      .filter((difference) => difference.operation === operation)
      .map(({ place, kind, ours, theirs }) => [place || 'the operation', kind, ours, theirs]);
    const table = markdownTable(['place', 'difference', 'ours', 'theirs'], rows);
    return `## ${code(operation)}\n\n${table}`;
  });
}
