/**
 * What the search indexes of a page. Words that readers may search for, but that the page does not use,
 * stand in its frontmatter as `keywords` and count as part of its title.
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
  const words = `<p>${keywords.join(' ')}</p>`;
  return html.replace('</h1>', () => `</h1>${words}`);
}
