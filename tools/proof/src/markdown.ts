import type { Origin } from './record.ts';

export const notRun = 'has not run';

/** A table of Markdown. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** When something was measured, in words. */
export const when = ({ date, commit, node }: Origin) => `${date}, Node ${node}, commit ${commit}`;
