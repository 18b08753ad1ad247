import { describe, expect, test } from 'vitest';
import { base } from '../src/base.ts';
import { fileAt, filesEndingIn, read } from './built-site.ts';

const pages = [...filesEndingIn('.md'), 'llms-full.txt'];

/** What stands outside of code. */
function proseOf(markdown: string): string {
  return markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, '').replace(/`[^`\n]+`/g, '');
}

/** What VitePress, Vue and HTML understand and a reader of text does not. */
const scraps: Record<string, RegExp> = {
  'a tag':
    /<\/?(?:a|br|code|details|div|img|p|script|span|style|sub|summary|sup|svg|table|td|template|tr)(?: [^>]*)?\/?>/,
  'a box or a tab': /^:::/m,
  'an attribute': /\{(?:#[\w-]+|\.[\w-]+|\w+=[^}]*)\}/,
  'an entity': /&(?:lt|gt|amp|quot|#\d+);/,
  'a comment': /<!--/,
  'an inclusion': /<<< |\[\[toc\]\]/i,
};

describe('The pages for agents', () => {
  test.each(pages)('%s is text without scraps of markup', (page) => {
    const prose = proseOf(read(page));
    const found = Object.entries(scraps).flatMap(([name, scrap]) => {
      const [text] = scrap.exec(prose) ?? [];
      return text === undefined ? [] : [`${name}: ${text}`];
    });
    expect(found).toEqual([]);
    expect(read(page)).not.toMatch(/^```[\w-]*[^\w\n`-]/m);
  });

  test.each(pages)('%s links to Markdown that is there', (page) => {
    const targets = [...proseOf(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(?:https?:|mailto:|#)/.test(target));
    const wrong = targets.filter((target) => {
      const { pathname } = new URL(target, 'http://site.test');
      const file = fileAt(pathname);
      if (!file || !pathname.startsWith(base)) return true;
      return file.endsWith('.html') && file !== 'redoc.html';
    });
    expect(wrong).toEqual([]);
  });

  test('llms.txt begins with what to read first, and links to what is there', () => {
    const text = read('llms.txt');
    expect(text.slice(0, text.indexOf('\n## '))).toContain('/guide/skill.md)');
    const targets = [...text.matchAll(/\]\((\/[^)\s]+)\)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((target) => !fileAt(target))).toEqual([]);
  });

  test('SKILL.md has the head of a skill, and teaches the three traps', () => {
    const skill = read('SKILL.md');
    expect(skill).toMatch(/^---\nname: aihub-sdk\ndescription: For coding agents [^\n]+\n---\n/);
    for (const trap of ['Money', '24 hours', 'Units of time']) {
      expect(skill).toContain(`\n## ${trap}\n`);
    }
    expect(skill).toContain('idempotencyKey');
  });
});
