import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, toMarkdown } from './table.ts';

const data = join(import.meta.dirname, '../runtimes.json');
const page = join(import.meta.dirname, '../../../packages/docs/site/guide/runtimes.md');
const [begin, end] = ['<!-- runtimes -->\n', '\n<!-- /runtimes -->'];

/** The reports of the last run that was written down. */
export function readReports(): Report[] {
  return JSON.parse(readFileSync(data, 'utf8'));
}

/** The table that the documentation shows, and the one that it should show. */
export function tables(): { shown: string; expected: string } {
  const text = readFileSync(page, 'utf8');
  const shown = text.slice(text.indexOf(begin) + begin.length, text.indexOf(end));
  return { shown: shown.trim(), expected: toMarkdown(readReports()) };
}

/** Writes down what the runtimes did; those that are missing here keep what they did before. */
export function writeReports(reports: readonly Report[]): void {
  const outcomes = (report: Report) =>
    report.outcomes.map(({ name, result }) => ({ name, result }));
  const all = reports.map((report) => ({ ...report, outcomes: outcomes(report) }));
  writeFileSync(data, `${JSON.stringify(all, null, 2)}\n`);
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  writeFileSync(page, `${before}${begin}\n${toMarkdown(all)}\n${after}`);
}
