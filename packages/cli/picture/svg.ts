import type { Span } from './screen.ts';

const [width, lineHeight, margin] = [8.4, 20, 16];
const colours: Record<number, string> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  36: '#79c0ff',
};

/** Lines of a terminal as a picture. It has its own background, for light pages and dark ones. */
export function svgOf(lines: readonly (readonly Span[])[], columns: number): string {
  const [w, h] = [columns * width + 2 * margin, lines.length * lineHeight + 2 * margin];
  const texts = lines.map((spans, index) => {
    const y = margin + (index + 0.75) * lineHeight;
    return `<text x="${margin}" y="${y}" xml:space="preserve">${spans.map(tspan).join('')}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-label="Output of the command aihub in a terminal">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">
${texts.join('\n')}
</g>
</svg>
`;
}

function tspan({ text, codes }: Span): string {
  const colour = [...codes].map((code) => colours[code]).find(Boolean);
  const attributes = [
    colour ? ` fill="${colour}"` : '',
    codes.has(1) ? ' font-weight="bold"' : '',
    codes.has(2) ? ' opacity="0.6"' : '',
  ].join('');
  const escaped = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<tspan${attributes}>${escaped}</tspan>`;
}
