interface Section {
  title: string;
  titles: string[];
  text: string;
}

/**
 * What the search indexes of a page. Words that readers may search for, but that the page does not use or
 * uses in passing, stand in its frontmatter as `keywords`; they belong to the page's first heading.
 */
export function searchText(
  source: string,
  env: { frontmatter?: Record<string, unknown> },
  markdown: { render(source: string, env: object): string },
): string {
  const html = markdown.render(source, env);
  const { search, keywords } = env.frontmatter ?? {};
  if (search === false) return '';
  if (!Array.isArray(keywords)) return html;
  return html.replace('</h1>', () => `</h1>⟦${keywords.join(' ')}⟧`);
}

/**
 * The fields of a section that MiniSearch indexes. VitePress writes this function into the pages as
 * text, so it uses nothing from outside.
 */
export function fieldOf(section: Section, field: string): unknown {
  const marked = /⟦(.*?)⟧/;
  if (field === 'keywords') return marked.exec(section.text)?.[1] ?? '';
  if (field === 'text') return section.text.replace(marked, '');
  return section[field as keyof Section];
}

/** Keywords count as much as titles. Pages of the guide explain, and come before those of operations. */
export const searchOptions = {
  options: { fields: ['title', 'titles', 'text', 'keywords'], extractField: fieldOf },
  searchOptions: {
    fuzzy: 0.2,
    prefix: true,
    boost: { keywords: 4, title: 4, text: 2, titles: 1 },
    boostDocument: (id: string) => (id.includes('/guide/') ? 1.2 : 1),
  },
};
