import { readFileSync } from 'node:fs';
import type { DefaultTheme } from 'vitepress';

/** Written by src/pages.ts from the spec's tags. */
const reference: DefaultTheme.SidebarItem[] = JSON.parse(
  readFileSync(new URL('./reference.json', import.meta.url), 'utf8'),
);

const guide: DefaultTheme.SidebarItem[] = [
  {
    text: 'Start',
    items: [
      { text: 'Quickstart', link: '/guide/quickstart' },
      { text: 'Concepts', link: '/guide/concepts' },
      { text: 'Configuration', link: '/guide/configuration' },
      { text: 'Command line', link: '/guide/cli' },
      { text: 'Test your program', link: '/guide/testing' },
    ],
  },
  {
    text: 'Documents through runs',
    items: [
      { text: 'Upload files', link: '/guide/uploads' },
      { text: 'Submit once', link: '/guide/once' },
      { text: 'Wait for a run', link: '/guide/waiting' },
      { text: 'Lists and results', link: '/guide/lists' },
      { text: 'Results as rows', link: '/guide/rows' },
      { text: 'Fleets', link: '/guide/fleets' },
      { text: 'Recipes', link: '/guide/recipes' },
    ],
  },
  {
    text: 'In production',
    items: [
      { text: 'Errors', link: '/guide/errors' },
      { text: 'Deadlines and retries', link: '/guide/retries' },
      { text: 'Timestamps and int64', link: '/guide/timestamps' },
      { text: 'Observability', link: '/guide/observability' },
      { text: 'Runtimes', link: '/guide/runtimes' },
      { text: 'Benchmarks', link: '/guide/benchmarks' },
      { text: 'Proof', link: '/guide/proof' },
    ],
  },
  {
    text: 'More of the API',
    items: [
      { text: 'Files and folders', link: '/guide/files' },
      { text: 'Secrets', link: '/guide/secrets' },
      { text: 'Audit log', link: '/guide/audit-logs' },
      { text: 'Operations as data', link: '/guide/operations' },
      { text: 'Move from the legacy API', link: '/guide/legacy' },
    ],
  },
  {
    text: 'Agents',
    items: [
      { text: 'Agents (MCP)', link: '/guide/mcp' },
      { text: 'For coding agents', link: '/guide/skill' },
    ],
  },
  {
    text: 'Reference',
    items: [
      { text: 'All operations', link: '/reference/' },
      { text: 'API on one page', link: '/redoc.html', target: '_self' },
    ],
  },
];

export const sidebar: DefaultTheme.SidebarMulti = {
  '/guide/': guide,
  '/reference/': [
    {
      text: 'Reference',
      items: [
        { text: 'All operations', link: '/reference/' },
        ...reference,
        { text: 'API on one page', link: '/redoc.html', target: '_self' },
      ],
    },
  ],
};
