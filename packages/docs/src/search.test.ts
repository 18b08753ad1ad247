import { expect, test } from 'vitest';
import { fieldOf, searchText } from './search.ts';

const markdown = { render: () => '<h1>Wait</h1><p>Until it is over.</p>' };
const indexed = (frontmatter: Record<string, unknown>) => searchText('', { frontmatter }, markdown);

test('Keywords of a page are a field of its first section, and not part of the text', () => {
  const text = indexed({ keywords: ['poll', 'loop'] }).replace(/<[^>]*>/g, '');
  const section = { title: 'Wait', titles: [], text };
  expect(fieldOf(section, 'keywords')).toBe('poll loop');
  expect(fieldOf(section, 'text')).toBe('WaitUntil it is over.');
  expect(fieldOf(section, 'title')).toBe('Wait');
});

test('A page without keywords is indexed as it is, and one that says so not at all', () => {
  expect(indexed({})).toBe('<h1>Wait</h1><p>Until it is over.</p>');
  expect(indexed({ search: false })).toBe('');
});
