import type { MarkdownRenderer } from 'vitepress';

type Token = ReturnType<MarkdownRenderer['parse']>[number];

interface Part {
  text: Token[];
  beside: Token[];
}

/**
 * Sets the pages of operations in two columns: under each heading its text, and beside the text its
 * code. Markdown has the code where it is read, so the page as Markdown needs no markup for it.
 */
export function twoColumns(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('two_columns', (state) => {
    if (state.env.frontmatter?.pageClass !== 'operation') return;
    const html = (content: string) => {
      const token = new state.Token('html_block', '', 0);
      token.content = content;
      return token;
    };
    state.tokens = partsOf(state.tokens).flatMap(({ text, beside }) => [
      html(`<section class="part${beside.length > 0 ? ' part-with-code' : ''}"><div>`),
      ...text,
      html('</div>'),
      ...(beside.length > 0 ? [html('<div class="beside">'), ...beside, html('</div>')] : []),
      html('</section>'),
    ]);
  });
}

/** The tokens from heading to heading, divided into text and code. */
export function partsOf(tokens: Token[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocksOf(tokens)) {
    const [first] = block;
    if (parts.length === 0 || (first?.type === 'heading_open' && first.tag <= 'h3')) {
      parts.push({ text: [], beside: [] });
    }
    const part = parts.at(-1);
    (isCode(first) ? part?.beside : part?.text)?.push(...block);
  }
  return parts;
}

/** The tokens of each block of the page: from its opening to its closing token. */
function blocksOf(tokens: Token[]): Token[][] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token);
    depth += token.nesting;
  }
  return blocks;
}

/** Request lines stay in the text. */
function isCode(token: Token | undefined): boolean {
  if (token?.type === 'fence') return !token.info.startsWith('http');
  return token?.type === 'container_code-group_open';
}
