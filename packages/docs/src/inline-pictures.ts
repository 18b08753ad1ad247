import type { MarkdownRenderer } from 'vitepress';
import { inlinePicture } from './pictures.ts';

/** Puts the pictures of `pictures/` into the pages, so that they follow the theme that is chosen. */
export function inlinePictures(markdown: MarkdownRenderer): void {
  const { rules } = markdown.renderer;
  const render = rules.image;
  rules.image = (tokens, index, ...rest) => {
    const picture = inlinePicture(tokens[index]?.attrGet('src') ?? '');
    return picture ?? render?.(tokens, index, ...rest) ?? '';
  };
}
