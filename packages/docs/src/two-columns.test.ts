import { createMarkdownRenderer } from 'vitepress';
import { expect, test } from 'vitest';
import { twoColumns } from './two-columns.ts';

const markdown = await createMarkdownRenderer('.', {
  config: twoColumns,
  highlight: (code) => code,
});
const source = `# Title

Text.

\`\`\`http
GET /a
\`\`\`

\`\`\`ts
aihub.a();
\`\`\`

## Section

More.
`;

/** The page's headings, texts and code in order, with the parts that they stand in. */
function outline(pageClass: string): string[] {
  const html = markdown.render(`---\npageClass: ${pageClass}\n---\n${source}`, {});
  const marks =
    /<section class="([\w -]+)">|<(div) class="beside">|<(h\d)|<div class="language-(\w+)/g;
  return [...html.matchAll(marks)].map(([, part, beside, heading, code]) =>
    String(part ?? (beside && 'beside') ?? heading ?? code),
  );
}

test('Code stands beside the text of its heading, and request lines stay in the text', () => {
  expect(outline('operation')).toEqual([
    'part part-with-code',
    'h1',
    'http',
    'beside',
    'ts',
    'part',
    'h2',
  ]);
});

test('Other pages stay in one column', () => {
  expect(outline('wide')).toEqual(['h1', 'http', 'ts', 'h2']);
});
