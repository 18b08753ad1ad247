/** A page is read up to here: what it says stands at its beginning. */
const maxPageLength = 8_192;
const maxTextLength = 200;

/**
 * What an HTML or XML page says, in one line: its title, else its text without tags. Proxies and
 * login portals answer with pages in place of the API.
 *
 * @returns `undefined` when the text is no page; empty when the page holds no text.
 */
export function pageText(text: string): string | undefined {
  const page = text.slice(0, maxPageLength).trimStart();
  if (!/^<[!?a-z]/i.test(page)) return undefined;
  const title = /<title[^<>]*>([^<]*)/i.exec(page)?.[1]?.trim();
  const visible =
    title || page.replace(/<(script|style)[\s\S]*?(?:<\/\1>|$)/gi, ' ').replace(/<[^>]*>?/g, ' ');
  const line = visible.replace(/\s+/g, ' ').trim();
  return line.length <= maxTextLength ? line : `${line.slice(0, maxTextLength)}…`;
}
