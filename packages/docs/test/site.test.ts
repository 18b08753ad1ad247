import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { base } from '../src/base.ts';
import { lastChange } from '../src/sources.ts';
import { fileAt, filesEndingIn, folder, read } from './built-site.ts';

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

  test('names each column of each table', () => {
    const unnamed = pages.filter((page) => /<th[^>]*>\s*<\/th>/.test(read(page)));
    expect(unnamed).toEqual([]);
  });

  test('has a Markdown page with a title beside every page', () => {
    for (const page of pages.filter((name) => name !== '404.html')) {
      const markdown = page.replace(/(?:\/index)?\.html$/, '.md');
      expect(read(markdown), markdown).toMatch(/^#{1,2} \S/m);
      expect(read(markdown), markdown).not.toContain('<<<');
    }
  });
});

describe('For search engines and previews', () => {
  test('every page names its published address, and the sitemap has it', () => {
    const sitemap = read('sitemap.xml');
    for (const page of pages.filter((name) => name !== '404.html')) {
      const [, address = ''] = /rel="canonical" href="([^"]+)"/.exec(read(page)) ?? [];
      expect(address, page).toMatch(/^https:\/\//);
      expect(address.endsWith(page.replace(/(^|\/)index\.html$/, '$1')), address).toBe(true);
      expect(sitemap, page).toContain(`<loc>${address}</loc>`);
    }
  });

  test('a picture of 1200 by 630 pixels stands where pages name it', () => {
    expect(read('index.html')).toMatch(/property="og:image" content="https:[^"]+social-card\.png"/);
    // Width and height of a PNG are at bytes 16 and 20 (PNG specification, 11.2.1).
    const png = readFileSync(join(folder, 'social-card.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('pages say when they were changed, in a Git clone, and where they are edited', async () => {
    for (const [page, source] of [
      ['guide/waiting.html', 'packages/docs/site/guide/waiting.md'],
      ['reference/getRunStatus.html', 'spec/paths/run.yaml'],
    ] as const) {
      expect(read(page), page).toContain(`/edit/main/${source}"`);
      if ((await lastChange(source)) === undefined) continue;
      const date = /Last updated: <time datetime="(20\d\d-[^"]+)"/.exec(read(page))?.[1];
      expect(date, page).toBeDefined();
      expect(read('sitemap.xml')).toContain(`/${page}</loc><lastmod>${date}</lastmod>`);
    }
  });
});

describe('The page made by Redoc', () => {
  const html = read('redoc.html');

  test('leads back to the site, and to the document to download', () => {
    const hrefs = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual(expect.arrayContaining([base, `${base}reference/`]));
    expect(html).toContain(`<a href="${base}openapi.yaml" download>`);
  });

  test('forbids requests, and names no CDN as a source of images', () => {
    expect(html.includes(`Content-Security-Policy" content="default-src 'none'`)).toBe(true);
    expect(html.includes('https://cdn.redoc.ly/')).toBe(false);
  });

  test('holds large integers with all their digits', () => {
    expect(html.includes('"start_timestamp":1765912514238248673n')).toBe(true);
    expect(html.includes('1765912514238248700')).toBe(false);
  });
});
