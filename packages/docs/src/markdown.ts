/** Text of the spec as Markdown that VitePress (which reads it as a Vue template) shows as it is. */
export function text(markdown: string): string {
  return outsideCode(markdown.trim(), (part) =>
    part.replaceAll('<', '&lt;').replaceAll('{', '&#123;'),
  );
}

/** The same in one table cell. A list becomes lines of its own. */
export function cell(markdown: string): string {
  return text(markdown)
    .replaceAll('|', '\\|')
    .replace(/\n\s*- /g, '<br>')
    .replace(/\s*\n\s*/g, ' ');
}

export function code(value: string): string {
  return `\`${value}\``;
}

export function fence(language: string, body: string, label = ''): string {
  const ticks = body.includes('```') ? '````' : '```';
  return `${ticks}${language}${label && ` [${label}]`}\n${body}\n${ticks}`;
}

/** Fences as tabs. */
export function group(fences: string[]): string {
  return `::: code-group\n\n${fences.join('\n\n')}\n\n:::`;
}

/** A name with the marks that apply to it: `run_id` *required*. */
export function marked(name: string, marks: Record<string, boolean>): string {
  const words = Object.keys(marks).filter((mark) => marks[mark]);
  return [code(name), ...words.map((word) => `*${word}*`)].join(' ');
}

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `a, b or c`. */
export function either(items: string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}

function outsideCode(markdown: string, change: (part: string) => string): string {
  return markdown
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part.replace(/\s*\n\s*/g, ' ')))
    .join('');
}
