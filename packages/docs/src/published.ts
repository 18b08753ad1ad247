import { readFileSync } from 'node:fs';
import { base } from './base.ts';

const manifest = JSON.parse(
  readFileSync(new URL('../../sdk/package.json', import.meta.url), 'utf8'),
) as { name: string; version: string; repository: { url: string } };

/** The version of the SDK that the site describes. */
export const version: string = manifest.version;

/** Where the source is, e.g. `https://github.com/owner/name`. */
export const repository: string = manifest.repository.url.replace(/^git\+|\.git$/g, '');

export const npmPage: string = `https://www.npmjs.com/package/${manifest.name}`;

/** Scheme and host of the site, where it is built to be published. */
export const origin: string | undefined = process.env.DOCS_ORIGIN;

/**
 * The published site, with a slash at its end. A build for another place names it too, so that search
 * engines take the copy for what it is (RFC 6596).
 */
export const publishedRoot: string = origin ? `${origin}${base}` : pagesOf(repository);

/** Where GitHub Pages publishes the site of a repository. */
export function pagesOf(url: string): string {
  const [, owner = '', name = ''] = new URL(url).pathname.split('/');
  return `https://${owner}.github.io/${name}/`;
}
