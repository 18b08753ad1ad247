import { AIHubError } from '../errors.ts';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks the root of the API, and takes the slashes from its end. The value is not quoted in the
 * error, since it may hold a password.
 */
export function checkRoot(apiRoot: string): string {
  const refuse = (problem: string) =>
    new AIHubError(`apiRoot ${problem}. It looks like https://aihub.instabase.com/api.`);
  if (!URL.canParse(apiRoot)) throw refuse('is not a URL');
  const url = new URL(apiRoot);
  if (url.username || url.password) throw refuse('must not hold a user name or password');
  if (/[?#{}\\]/.test(apiRoot)) throw refuse('must not hold a query, fragment, brace or backslash');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname))) {
    throw refuse('must begin with https, else the token could be read on its way');
  }
  let { href } = url;
  while (href.endsWith('/')) href = href.slice(0, -1);
  return href;
}
