import { defineConfig } from 'vitepress';
import llmstxt from 'vitepress-plugin-llms';
import { base } from '../../src/base.ts';
import { inlinePictures } from '../../src/inline-pictures.ts';
import { pageHead } from '../../src/page-head.ts';
import { origin, publishedRoot, repository } from '../../src/published.ts';
import { searchOptions, searchText } from '../../src/search.ts';
import { lastChange } from '../../src/sources.ts';
import { fixTheme } from '../../src/theme-fixes.ts';
import { twoColumns } from '../../src/two-columns.ts';
import { nav } from './nav.ts';
import { sidebar } from './sidebar.ts';

/** When the source of each page was changed last, in milliseconds. Not by VitePress, which asks Git for each page. */
const changedAt = new Map<string, number>();

/** The file of a page, by its path on the site. */
const pageOf = (url: string) => url.replace(/(^|\/)$/, '$1index.html').replace(/html$/, 'md');

export default defineConfig({
  title: 'AI Hub SDK',
  description: 'TypeScript SDK for the Instabase AI Hub API.',
  lang: 'en-US',
  base,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }]],
  outDir: '../dist',
  sitemap: {
    hostname: publishedRoot,
    transformItems: (items) =>
      items.map((item) => {
        const lastmod = changedAt.get(pageOf(item.url));
        return lastmod === undefined ? item : { ...item, lastmod };
      }),
  },
  transformHead: ({ page, title, description }) => pageHead({ file: page, title, description }),
  // A page that is made from the spec is edited there.
  async transformPageData({ relativePath, filePath, frontmatter: { source } }) {
    const file = source ?? `packages/docs/site/${filePath}`;
    const lastUpdated = await lastChange(file);
    if (lastUpdated !== undefined) changedAt.set(relativePath, lastUpdated);
    return { filePath: file, lastUpdated };
  },
  markdown: {
    // Of the themes that come with Shiki, these keep a contrast of 4.5 on the ground of code (WCAG 1.4.3).
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-default' },
    config: (markdown) => {
      // Else Vue would take {{ }} in inline code for an expression of its own.
      const { rules } = markdown.renderer;
      const render = rules.code_inline;
      rules.code_inline = (tokens, index, ...rest) => {
        tokens[index]?.attrSet('v-pre', '');
        return render?.(tokens, index, ...rest) ?? '';
      };
      inlinePictures(markdown);
      twoColumns(markdown);
    },
  },
  vite: {
    // Else the development server looks for imports in public/redoc.html, too.
    optimizeDeps: { entries: ['.vitepress/theme/index.ts'] },
    plugins: [
      fixTheme(),
      llmstxt({
        ...(origin ? { domain: origin } : {}),
        injectLLMHint: false,
        ignoreFiles: ['.vitepress/**'],
        excludeIndexPage: false,
      }),
    ],
  },
  themeConfig: {
    logo: { src: '/favicon.svg', alt: '', width: 24, height: 24 },
    nav,
    sidebar,
    outline: [2, 3],
    search: {
      provider: 'local',
      options: { detailedView: true, miniSearch: searchOptions, _render: searchText },
    },
    socialLinks: [{ icon: 'github', link: repository }],
    editLink: {
      pattern: `${repository}/edit/main/:path`,
      text: 'Edit this page',
    },
    notFound: {
      title: 'There is no such page',
      quote: 'It may have moved. The search finds it by its words.',
      linkLabel: 'To the first page',
      linkText: 'To the first page',
    },
    footer: {
      message: `<a href="${repository}">Source</a> · <a href="${repository}/releases">Changelog</a> · Released under the MIT License. Not a product of Instabase.`,
    },
  },
});
