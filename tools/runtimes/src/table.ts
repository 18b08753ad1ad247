import { limits } from './limits.ts';
import type { Outcome } from './scenario/context.ts';

/** What one runtime did. */
export interface Report {
  name: string;
  title: string;
  version: string;
  outcomes: Pick<Outcome, 'name' | 'result'>[];
}

const marks = { passed: '✓', absent: '–' } as const;

/** The table of the documentation: a row a check, a column a runtime, a note for each limit. */
export function toMarkdown(reports: readonly Report[]): string {
  const notes: string[] = [];
  const cell = ({ name: runtime, outcomes }: Report, check: string): string => {
    const result = outcomes.find(({ name }) => name === check)?.result ?? 'absent';
    if (result !== 'failed') return marks[result];
    const why = limits[runtime]?.[check]?.why ?? 'It fails.';
    if (!notes.includes(why)) notes.push(why);
    return `no (${notes.indexOf(why) + 1})`;
  };
  const checks = reports[0]?.outcomes.map(({ name }) => name) ?? [];
  const rows = checks.map((check) => [check, ...reports.map((report) => cell(report, check))]);
  // Short, so that a column for each runtime fits on the page.
  const head = ['Check', ...reports.map(({ title }) => title.replace(/ \(.*\)$/, ''))];
  const versions = [
    'version',
    ...reports.map(({ version }) => version.split('.').slice(0, 2).join('.')),
  ];
  const lines = [head, head.map(() => '---'), versions, ...rows];
  return [
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    '✓ works · – the runtime has no files, or no such header · no: see the note',
    '',
    ...notes.map((note, index) => `${index + 1}. ${note}`),
  ].join('\n');
}
