import { readFileSync } from 'node:fs';
import { type DefaultTheme, defineConfig } from 'vitepress';
import llmstxt from 'vitepress-plugin-llms';

/** Written by src/pages.ts from the spec's tags. */
const reference: DefaultTheme.SidebarItem[] = JSON.parse(
  readFileSync(new URL('./reference.json', import.meta.url), 'utf8'),
);

const { DOCS_BASE = '/', DOCS_ORIGIN } = process.env;

export default defineConfig({
  title: 'AI Hub SDK',
  description: 'TypeScript SDK for the Instabase AI Hub API.',
  lang: 'en-US',
  base: DOCS_BASE,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${DOCS_BASE}favicon.svg` }]],
  outDir: '../dist',
  vite: {
    plugins: [
      llmstxt({
        ...(DOCS_ORIGIN ? { domain: DOCS_ORIGIN } : {}),
        injectLLMHint: false,
        excludeIndexPage: false,
      }),
    ],
  },
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/quickstart', activeMatch: '^/guide/' },
      { text: 'Operations', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'API on one page', link: '/redoc.html', target: '_self' },
    ],
    sidebar: [
      {
        text: 'Guide',
        items: [
          { text: 'Quickstart', link: '/guide/quickstart' },
          { text: 'Timestamps and int64', link: '/guide/timestamps' },
          { text: 'Errors', link: '/guide/errors' },
          { text: 'Deadlines and retries', link: '/guide/retries' },
          { text: 'Configuration', link: '/guide/configuration' },
        ],
      },
      { text: 'Operations', link: '/reference/', items: reference },
    ],
    outline: [2, 3],
    search: { provider: 'local' },
    footer: { message: 'Released under the MIT License.' },
  },
});
