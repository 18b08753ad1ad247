import { expect, it } from 'vitest';
import { screenOf } from '../picture/screen.ts';
import { svgOf } from '../picture/svg.ts';

it('the picture shows what a terminal ends up with, in its colours', () => {
  const lines = screenOf(
    '\r\u001b[2K⠋ going on\r\u001b[2K\u001b[32m✓\u001b[39m done\r\n\u001b[1mid\u001b[22m <a>',
  );
  expect(lines.map((spans) => spans.map(({ text }) => text).join(''))).toEqual([
    '✓ done',
    'id <a>',
  ]);
  const svg = svgOf(lines, 20);
  expect(svg).toContain('<tspan fill="#7ee787">✓</tspan><tspan> done</tspan>');
  expect(svg).toContain('<tspan font-weight="bold">id</tspan><tspan> &#60;a&#62;</tspan>');
});
