import { expect, it } from 'vitest';
import { pageText } from './page-text.ts';

it.each([
  ['<html><head><title>502 Bad Gateway</title></head><body><h1>502</h1>nginx', '502 Bad Gateway'],
  ['<!DOCTYPE html>\n<TITLE lang="en">\n  Sign  in\n</TITLE>', 'Sign in'],
  ['  <p>Down for <b>maintenance</b>', 'Down for maintenance'],
  ['<title></title><style>p{}</style><script>if (a < b) x()</script><p>Moved', 'Moved'],
  ['<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'AccessDenied'],
  ['<html><body></body></html>', ''],
  ['<script>x', ''],
  ['<p', ''],
  ['<p>one<script>x</script>two<b>three</b>', 'one two three'],
  [`<p>${'a'.repeat(200)}`, 'a'.repeat(200)],
  [`<p>a${' '.repeat(9_000)}b`, 'a'],
])('%j says %j', (page, text) => {
  expect(pageText(page)).toBe(text);
});

it.each(['', 'Not found', '{"a":"<p>"}', '< 5 files', '<3'])('%j is no page', (text) => {
  expect(pageText(text)).toBeUndefined();
});

it('is cut after 200 characters', () => {
  expect(pageText(`<p>${'a'.repeat(500)}`)).toBe(`${'a'.repeat(200)}…`);
});

it.each(['<title', '<script>', '<', '<p>', '<script', '</script'])(
  'a page of %s over and over is read in linear time',
  (part) => {
    const page = `<p>${part.repeat(10 ** 6)}`;
    const startedAt = performance.now();
    pageText(page);
    expect(performance.now() - startedAt).toBeLessThan(500);
  },
);
