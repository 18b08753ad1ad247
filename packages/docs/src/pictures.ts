import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../pictures/', import.meta.url);

/** Where the pictures are, one SVG file each. */
export const picturesFolder: string = fileURLToPath(folder);

/** The text of a picture by its name, such as `RunStatus`; `undefined` where there is none. */
export function readPicture(name: string): string | undefined {
  const file = new URL(`${name}.svg`, folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The Markdown of the picture of a type, named after it; empty where there is none. */
export function pictureOf(typeName: string): string {
  const svg = readPicture(typeName);
  return svg === undefined ? '' : `![${titleOf(svg)}](/pictures/${typeName}.svg)`;
}

/** What stands in an SVG's `<title>`. */
export function titleOf(svg: string): string {
  return /<title[^>]*>([^<]+)<\/title>/.exec(svg)?.[1] ?? '';
}

const name = /^\/pictures\/([\w-]+)\.svg$/;

/** The picture that stands at an address of the site, as markup to put into a page. */
export function inlinePicture(address: string): string | undefined {
  const svg = readPicture(name.exec(address)?.[1] ?? '');
  return svg?.replace('<svg ', '<svg v-pre ').replace(/>\s+</g, '><').trim();
}

/**
 * The picture as a file of its own: its colors come with it, and dark ones where the system is dark.
 * `styles` is the style sheet that the site has for all pictures, with `.dark` for dark colors.
 */
export function standalonePicture(svg: string, styles: string): string {
  const own = styles.replace(
    /^\.dark (\.picture \{[^}]*\})/m,
    (_, rule: string) => `@media (prefers-color-scheme: dark) { ${rule} }`,
  );
  return svg.replace(/(<svg [^>]*>)/, (tag) => `${tag}\n<style>${own}</style>`);
}
