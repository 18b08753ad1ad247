import { describe, expect, test } from 'vitest';
import { base } from '../src/base.ts';
import { fileAt, filesEndingIn, read } from './built-site.ts';

const pages = filesEndingIn('.html').filter((name) => name !== 'redoc.html');
const tags = /<(?:script|link|img|iframe|source|audio|video|object|embed|form|base)\b[^>]*>/g;
const elsewhere = /(?:src|srcset|href|data|action)="(?:https?:)?\/\//;

/** The links of a page, as the browser would ask for them. */
function linksOf(page: string): URL[] {
  const at = `http://site.test${base}${page}`;
  return [...read(page).matchAll(/<a\b[^>]*?href="([^"]*)"/g)].map(
    ([, href = '']) => new URL(href.replaceAll('&amp;', '&'), at),
  );
}

describe('The built site', () => {
  test.each([...pages, 'redoc.html'])('%s takes nothing from another host', (page) => {
    const html = read(page).replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');
    const fetched = html.match(tags)?.filter((tag) => !tag.includes('rel="canonical"')) ?? [];
    expect(fetched.filter((tag) => elsewhere.test(tag))).toEqual([]);
  });

  test('has no style sheet that takes anything from another host', () => {
    const sheets = filesEndingIn('.css');
    expect(sheets).not.toEqual([]);
    for (const sheet of sheets) {
      expect(read(sheet)).not.toMatch(/(?:url\(["']?|@import ["'])(?:https?:)?\/\//);
    }
  });

  test.each(pages)('%s has no broken link inside the site', (page) => {
    const broken = linksOf(page).filter(({ hostname, pathname, hash }) => {
      if (hostname !== 'site.test') return false;
      const file = fileAt(pathname);
      if (!file) return true;
      const id = decodeURIComponent(hash.slice(1));
      return id !== '' && file !== 'redoc.html' && !read(file).includes(` id="${id}"`);
    });
    expect(broken.map(String)).toEqual([]);
  });

  test('has a Markdown page with a title beside every page', () => {
    for (const page of pages.filter((name) => name !== '404.html')) {
      const markdown = page.replace(/(?:\/index)?\.html$/, '.md');
      expect(read(markdown), markdown).toMatch(/^#{1,2} \S/m);
      expect(read(markdown), markdown).not.toContain('<<<');
    }
  });
});

describe('The page made by Redoc', () => {
  const html = read('redoc.html');

  test('forbids requests, and names no CDN as a source of images', () => {
    expect(html.includes(`Content-Security-Policy" content="default-src 'none'`)).toBe(true);
    expect(html.includes('https://cdn.redoc.ly/')).toBe(false);
  });

  test('holds large integers with all their digits', () => {
    expect(html.includes('"start_timestamp":1765912514238248673n')).toBe(true);
    expect(html.includes('1765912514238248700')).toBe(false);
  });
});
