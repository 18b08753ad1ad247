import { expect, test } from 'vitest';
import { pageHead } from './page-head.ts';
import { pagesOf, publishedRoot } from './published.ts';

const canonical = (file: string) => {
  const head = pageHead({ file, title: 'Title', description: 'What it is.' });
  const [, attributes] = head.find(([tag]) => tag === 'link') ?? [];
  return String((attributes as Record<string, string>).href).replace(publishedRoot, '/');
};

test('The canonical address of a page is its published one, without the name of an index', () => {
  expect(canonical('index.md')).toBe('/');
  expect(canonical('reference/index.md')).toBe('/reference/');
  expect(canonical('guide/waiting.md')).toBe('/guide/waiting.html');
});

test('The published site of a repository is that of GitHub Pages', () => {
  expect(pagesOf('https://github.com/owner/name')).toBe('https://owner.github.io/name/');
});

test('The page for what is not there has no address of its own', () => {
  expect(pageHead({ file: '404.md', title: '404', description: '' })).toEqual([]);
});
