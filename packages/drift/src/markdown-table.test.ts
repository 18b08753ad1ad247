import { expect, it } from 'vitest';
import { code, markdownTable } from './markdown-table.ts';

it('text in a cell is never markup', () => {
  expect(markdownTable(['a', 'b'], [['x|y <b>', '`1` *2*\n[3]']])).toBe(
    '| a | b |\n| --- | --- |\n| x\\|y \\<b\\> | \\`1\\` \\*2\\* \\[3\\] |',
  );
  expect(code('GET /a`\n# b')).toBe('`GET /a # b`');
});
