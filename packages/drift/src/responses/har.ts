import { listOf, nodeOf, textOf } from '../document/node.ts';
import type { Exchange } from './check-response.ts';

/**
 * The exchanges of a HAR file (HTTP Archive 1.2), which browsers and proxies record. Bodies that the file
 * leaves out are unknown; an entry without a response is left out.
 *
 * @throws Error when the text is no HAR file.
 */
export function exchangesOfHar(text: string): Exchange[] {
  const { entries } = nodeOf(nodeOf(parse(text)).log);
  if (!Array.isArray(entries)) throw new Error('it is no HAR file: it has no log.entries.');
  return entries.flatMap((entry) => {
    const { request, response } = nodeOf(entry);
    const { method, url } = nodeOf(request);
    const { status, content, headers } = nodeOf(response);
    // A request that failed has the status 0.
    if (!textOf(method) || !URL.canParse(String(url)) || !Number(status)) return [];
    const contentType = headerOf(headers, 'content-type') ?? textOf(nodeOf(content).mimeType);
    return [
      {
        method: String(method).toUpperCase(),
        url: String(url),
        status: Number(status),
        contentType: contentType || undefined,
        body: bodyOf(nodeOf(content)),
      },
    ];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is no HAR file: it is not JSON.');
  }
}

function headerOf(headers: unknown, name: string): string | undefined {
  const found = listOf(headers)
    .map(nodeOf)
    .find((header) => String(header.name).toLowerCase() === name);
  return textOf(found?.value);
}

function bodyOf(content: Readonly<Record<string, unknown>>): string | undefined {
  const text = textOf(content.text);
  if (text === undefined) return content.size === 0 ? '' : undefined;
  return content.encoding === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text;
}
