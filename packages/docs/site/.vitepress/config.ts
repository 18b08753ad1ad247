import { readFileSync } from 'node:fs';
import { type DefaultTheme, defineConfig } from 'vitepress';
import llmstxt from 'vitepress-plugin-llms';
import { base } from '../../src/base.ts';

/** Written by src/pages.ts from the spec's tags. */
const reference: DefaultTheme.SidebarItem[] = JSON.parse(
  readFileSync(new URL('./reference.json', import.meta.url), 'utf8'),
);

/** Where the site will stand, e.g. `https://example.com`: for the links of llms.txt. */
const origin = process.env.DOCS_ORIGIN;

export default defineConfig({
  title: 'AI Hub SDK',
  description: 'TypeScript SDK for the Instabase AI Hub API.',
  lang: 'en-US',
  base,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }]],
  outDir: '../dist',
  markdown: {
    // Else Vue would take {{ }} in inline code for an expression of its own.
    config: ({ renderer: { rules } }) => {
      const render = rules.code_inline;
      rules.code_inline = (tokens, index, ...rest) => {
        tokens[index]?.attrSet('v-pre', '');
        return render?.(tokens, index, ...rest) ?? '';
      };
    },
  },
  vite: {
    // Else the development server looks for imports in public/redoc.html, too.
    optimizeDeps: { entries: ['.vitepress/theme/index.ts'] },
    plugins: [
      llmstxt({
        ...(origin ? { domain: origin } : {}),
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
        text: 'Start',
        items: [
          { text: 'Quickstart', link: '/guide/quickstart' },
          { text: 'Configuration', link: '/guide/configuration' },
          { text: 'Command line', link: '/guide/cli' },
          { text: 'Test your program', link: '/guide/testing' },
        ],
      },
      {
        text: 'Guides',
        items: [
          { text: 'Upload files', link: '/guide/uploads' },
          { text: 'Submit once', link: '/guide/once' },
          { text: 'Wait for a run', link: '/guide/waiting' },
          { text: 'Go through lists and results', link: '/guide/lists' },
          { text: 'Results as rows', link: '/guide/rows' },
          { text: 'Fleets', link: '/guide/fleets' },
          { text: 'Agents (MCP)', link: '/guide/mcp' },
          { text: 'Files and folders', link: '/guide/files' },
          { text: 'Secrets', link: '/guide/secrets' },
          { text: 'Audit log', link: '/guide/audit-logs' },
          { text: 'Timestamps and int64', link: '/guide/timestamps' },
          { text: 'Errors', link: '/guide/errors' },
          { text: 'Deadlines and retries', link: '/guide/retries' },
          { text: 'Observability', link: '/guide/observability' },
          { text: 'Operations as data', link: '/guide/operations' },
          { text: 'Move from the legacy API', link: '/guide/legacy' },
          { text: 'Runtimes', link: '/guide/runtimes' },
          { text: 'Benchmarks', link: '/guide/benchmarks' },
        ],
      },
      {
        text: 'Reference',
        items: [{ text: 'All operations', link: '/reference/' }, ...reference],
      },
    ],
    outline: [2, 3],
    search: { provider: 'local' },
    footer: { message: 'Released under the MIT License.' },
  },
});
