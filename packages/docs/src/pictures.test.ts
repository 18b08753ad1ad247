import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inlinePicture, picturesFolder, standalonePicture, titleOf } from './pictures.ts';

const names = readdirSync(picturesFolder);
const read = (name: string) => readFileSync(`${picturesFolder}/${name}`, 'utf8');
const styles = readFileSync(
  new URL('../site/.vitepress/theme/pictures.css', import.meta.url),
  'utf8',
);

test.each(names)('%s has a title, a description, and IDs of its own', (file) => {
  const svg = read(file);
  const name = file.replace('.svg', '');
  expect(titleOf(svg)).not.toBe('');
  expect(svg).toMatch(/<desc id="[\w-]+">[^<]{40,}<\/desc>/);
  expect(svg).toContain(`role="img" aria-labelledby="${name}-title ${name}-desc"`);
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
  expect(ids.filter((id) => !id.startsWith(`${name}-`))).toEqual([]);
});

// A phone of 390 pixels shows a picture at 342 of them; 15 units of 480 are more than 10 pixels then.
test.each(names)('%s can be read on a phone', (file) => {
  const svg = read(file);
  const [, width] = /viewBox="0 0 (\d+) /.exec(svg) ?? [];
  expect(Number(width)).toBeLessThanOrEqual(480);
  expect(svg).not.toMatch(/font-size/);
  const sizes = [...styles.matchAll(/font-size: (\d+)px/g)].map(([, size]) => Number(size));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15);
});

test('In a page a picture has no style of its own, so that it follows the theme', () => {
  expect(inlinePicture('/pictures/RunStatus.svg')).toMatch(/^<svg v-pre class="picture"/);
  expect(inlinePicture('/pictures/RunStatus.svg')).not.toContain('<style');
  expect(inlinePicture('/elsewhere/RunStatus.svg')).toBeUndefined();
});

test('As a file a picture has its colors, dark ones where the system is dark', () => {
  const svg = standalonePicture(read('RunStatus.svg'), styles);
  expect(svg).toMatch(/^<svg [^>]*>\n<style>/);
  expect(svg).toContain('@media (prefers-color-scheme: dark) { .picture {');
  expect(svg).not.toContain('.dark .picture');
});
