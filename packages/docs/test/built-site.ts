import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { base } from '../src/base.ts';

/** Where the built site is. */
export const folder: string = fileURLToPath(new URL('../dist/', import.meta.url));

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A file of the built site, e.g. `reference/getRunStatus.md`. */
export function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Every file of the built site whose name ends so, relative to its root. */
export function filesEndingIn(end: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(end),
  );
}

/** The file that a web server gives for a path of the site; `undefined` if there is none. */
export function fileAt(path: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const inside = decodeURIComponent(path.slice(base.length));
  return [inside, `${inside}.html`, `${inside}index.html`].find(
    (name) => extname(name) !== '' && existsSync(join(folder, name)),
  );
}

/** What a reader of the HTML sees, code included. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Compressed files, by name: what hosts of static sites do. */
const compressed = new Map<string, Buffer>();

function gzipped(file: string): Buffer {
  const found = compressed.get(file) ?? gzipSync(readFileSync(join(folder, file)));
  compressed.set(file, found);
  return found;
}

/** Serves the built site on a free port of this machine. */
export async function serve(): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const found = fileAt(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = found ?? '404.html';
    const type = types[extname(file)] ?? 'text/plain; charset=utf-8';
    const isText = !/^(?:font|image\/png)/.test(type);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': type,
      ...(isText ? { 'Content-Encoding': 'gzip' } : {}),
      // The names of assets hold a hash of their content.
      'Cache-Control': file.startsWith('assets/') ? 'max-age=3600, immutable' : 'no-cache',
    });
    response.end(isText ? gzipped(file) : readFileSync(join(folder, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
