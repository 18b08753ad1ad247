import type { HeadConfig } from 'vitepress';
import { publishedRoot } from './published.ts';

interface Page {
  /** The Markdown file, relative to the site: `guide/waiting.md`. */
  file: string;
  title: string;
  description: string;
}

/** What search engines and previews of links read in the head of a page. */
export function pageHead({ file, title, description }: Page): HeadConfig[] {
  if (file === '404.md') return [];
  const address = `${publishedRoot}${file.replace(/(?:(^|\/)index)?\.md$/, (_, slash) => slash ?? '.html')}`;
  const property = (name: string, content: string): HeadConfig => [
    'meta',
    { property: `og:${name}`, content },
  ];
  return [
    ['link', { rel: 'canonical', href: address }],
    property('type', 'website'),
    property('site_name', 'AI Hub SDK'),
    property('title', title),
    property('description', description),
    property('url', address),
    property('image', `${publishedRoot}social-card.png`),
    property('image:width', '1200'),
    property('image:height', '630'),
    property('image:alt', 'AI Hub SDK: documents in, data out, in TypeScript'),
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
  ];
}
