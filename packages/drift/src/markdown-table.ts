/** A table of GitHub's Markdown. Names come from others, so nothing in a cell is taken for markup. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join(
    '\n',
  );
}

function cell(text: string): string {
  return text.replace(/[\\`*<>[\]|]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Text as code, in which nothing is markup. */
export function code(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ')}\``;
}
