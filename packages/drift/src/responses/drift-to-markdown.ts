import { code, markdownTable } from '../markdown-table.ts';
import type { CountedFinding, DriftReport } from './drift-report.ts';

/** The differences as Markdown for an issue: operations, places, kinds and types, and no value. */
export function driftToMarkdown(report: DriftReport): string {
  const findings = report.findings();
  const counted = `${report.compared} responses compared with version ${report.version} of the document, ${report.ignored} left out.`;
  if (findings.length === 0) return `# No drift\n\n${counted}\n`;
  const groups = new Map<string, CountedFinding[]>();
  for (const finding of findings) {
    const { method, path, operationId } = finding;
    const title = `## ${code(`${method} ${path}`)}${operationId ? ` (${operationId})` : ''}`;
    groups.set(title, [...(groups.get(title) ?? []), finding]);
  }
  const head = ['status', 'place', 'kind', 'documented', 'found', 'responses'];
  const sections = [...groups].map(([title, group]) => {
    const rows = group.map(({ status, place, kind, documented, found, responses }) => [
      ...[String(status), place, kind, documented, found, String(responses)],
    ]);
    return `${title}\n\n${markdownTable(head, rows)}\n`;
  });
  return `# Drift: responses that differ from the document\n\n${counted}\n\n${sections.join('\n')}`;
}
