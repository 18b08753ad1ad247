// Rewrites the Markdown of the built site for programs that read it: links, tabs and boxes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agentMarkdown } from './agent-markdown.ts';
import { base } from './base.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const origin = process.env.DOCS_ORIGIN ?? '';

/** `/guide/once` is `guide/once.md`, `/reference/` is `reference.md`; what has no Markdown stays as it is. */
function address(path: string): string {
  const inside = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
  const markdown = `${inside.replace(/\/$/, '') || 'index'}.md`;
  const plain = existsSync(join(dist, `${inside}.html`)) ? `${inside}.html` : inside;
  return `${origin}${base}${existsSync(join(dist, markdown)) ? markdown : plain}`;
}

const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);
for (const name of pages) {
  const page = name === 'reference.md' ? '/reference/' : `/${name.replace(/\.md$/, '')}`;
  rewrite(name, (text) => agentMarkdown(text, page, address));
}

// All pages in one file, each under front matter that names its address.
rewrite('llms-full.txt', (text) =>
  text
    .split(/^(?=---\nurl: )/m)
    .map((part) => {
      const url = /^url: '?(\S+?)'?$/m.exec(part)?.[1] ?? '/';
      const page = new URL(url, 'http://site.test').pathname.replace(/\.md$/, '');
      return agentMarkdown(part, page === '/reference' ? '/reference/' : page, address);
    })
    .join('\n'),
);

// The page for coding agents as a file of the form that agents load: https://agentskills.io/specification
const skill = readFileSync(join(dist, 'guide/skill.md'), 'utf8');
const description = /^description: (?:>-\n((?: {2}.*\n)+)|(.*)\n)/m.exec(skill) ?? [];
writeFileSync(
  join(dist, 'SKILL.md'),
  skill.replace(
    /^---\n[\s\S]*?\n---\n/,
    `---\nname: aihub-sdk\ndescription: ${(description[1] ?? description[2] ?? '').replace(/\s+/g, ' ').trim()}\n---\n`,
  ),
);

// Where to begin, before the list of all pages.
rewrite('llms.txt', (text) =>
  text.replace(
    '\n## ',
    `\nTo write programs with the SDK, read ${link('For coding agents', '/guide/skill')} first; ${link('SKILL.md', '/SKILL.md')} is the same as a file.\n\n## `,
  ),
);

console.log(`${pages.length} Markdown pages rewritten for agents`);

function link(text: string, path: string): string {
  return `[${text}](${address(path)})`;
}

function rewrite(name: string, change: (text: string) => string): void {
  const file = join(dist, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
