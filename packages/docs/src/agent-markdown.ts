/** A page of the site by its path there, e.g. `/guide/once`, to the address of its Markdown. */
export type MarkdownAddress = (path: string) => string;

/**
 * Markdown of VitePress as plain Markdown, for programs that read the pages as text: links lead to Markdown, and what only
 * VitePress understands becomes text.
 *
 * @param page - Path of the page in the site, which its relative links start from; e.g. `/guide/once`.
 */
export function agentMarkdown(markdown: string, page: string, address: MarkdownAddress): string {
  const { head, body } = split(markdown);
  const parts = body.split(/(^(`{3,})[^\n]*\n[\s\S]*?^\2`*$)/m);
  // Of each block two groups come: the block, and its backticks.
  const text = parts.map((part, index) => {
    if (index % 3 === 2) return '';
    return index % 3 === 1 ? labelled(part) : prose(part, page, address);
  });
  return (
    head +
    text
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
      .concat('\n')
  );
}

/** Front matter, if there is any, and what comes after it. */
function split(markdown: string): { head: string; body: string } {
  const head = /^---\n[\s\S]*?\n---\n/.exec(markdown)?.[0] ?? '';
  return { head: head && `${head}\n`, body: markdown.slice(head.length) };
}

/** The label of a tab becomes a line before its block. */
function labelled(block: string): string {
  const [, fence, language, label] =
    /^(`+)([\w-]*)[^\n[]*(?:\[([^\]]*)\])?[^\n]*\n/.exec(block) ?? [];
  const code = block.slice(block.indexOf('\n') + 1).replace(/\n+(`+)$/, '\n$1');
  return `${label ? `${label}:\n\n` : ''}${fence}${language}\n${code}`;
}

/** What stands outside of code blocks. */
function prose(text: string, page: string, address: MarkdownAddress): string {
  const plain = text
    .replace(/^(#{1,6} .*?) *\{#[\w-]+\}$/gm, '$1')
    .replace(/^:{3,} *(?:code-group|details|v-pre|raw)? *$/gm, '')
    .replace(
      /^:{3,} *(tip|warning|danger|info|details) *(.*)$/gm,
      (_, kind, title) => `**${title || capital(kind)}.**\n`,
    )
    .replace(/<!--[\s\S]*?-->/g, '');
  return plain
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 0 ? inline(part) : part))
    .join('')
    .replace(
      /\]\(([^)\s]+)\)(?:\{[^}]*\})?/g,
      (_, target) => `](${toMarkdown(target, page, address)})`,
    );
}

function inline(text: string): string {
  return text
    .replace(/<br ?\/?>/g, '; ')
    .replace(/<\/?[A-Za-z][^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#123;/g, '{')
    .replace(/&#125;/g, '}')
    .replace(/&amp;/g, '&');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A link to a page of the site leads to its Markdown; files and other hosts are left alone. */
function toMarkdown(target: string, page: string, address: MarkdownAddress): string {
  if (/^(?:[a-z]+:|#)/i.test(target)) return target;
  const { pathname, hash } = new URL(target, `http://site.test${page}`);
  if (/\.(?!html$|md$)\w+$/.test(pathname))
    return pathname === target ? address(pathname) : address(pathname) + hash;
  return address(pathname.replace(/\.(?:html|md)$/, '')) + hash;
}
