import type { DefaultTheme } from 'vitepress';
import { npmPage, repository, version } from '../../src/published.ts';

export const nav: DefaultTheme.NavItem[] = [
  { text: 'Guide', link: '/guide/quickstart', activeMatch: '^/guide/' },
  {
    text: 'Reference',
    activeMatch: '^/reference/',
    items: [
      { text: 'Operations', link: '/reference/' },
      { text: 'SDK: all signatures', link: '/reference/sdk/' },
      { text: 'API on one page', link: '/redoc.html', target: '_self' },
      { text: 'openapi.yaml', link: '/openapi.yaml', target: '_self', rel: 'noopener' },
      { text: 'openapi.json', link: '/openapi.json', target: '_self', rel: 'noopener' },
    ],
  },
  {
    text: `v${version}`,
    items: [
      { text: 'Changelog', link: `${repository}/releases` },
      { text: 'npm', link: npmPage },
      { text: 'Repository', link: repository },
    ],
  },
];
