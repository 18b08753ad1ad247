import type { IncomingMessage } from 'node:http';
import { refuse } from './response.ts';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;
const authority = /^([^\s:/?#@[\]\\]+|\[[\d.:a-f]+\])(?::\d{1,5})?$/i;
const absoluteForm = /^https?:\/\/([^/?#]*)(.*)$/is;
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a host name or address stands for this machine alone. */
export function isLoopback(host: string): boolean {
  return loopback.test(host);
}

/**
 * The URL of a request that is meant for this hub. A page elsewhere may have its own name lead to
 * this machine (DNS rebinding), so a hub on loopback answers to loopback names only, by the `Host`
 * header as it came; the path is never taken for a host, and `X-Forwarded-Host` is not read.
 *
 * @throws Refusal 400, 421 (RFC 9110, section 15.5.20) or 403.
 */
export function urlOf(request: IncomingMessage, onlyLoopback: boolean): string {
  const { method = 'GET', url: target = '/', rawHeaders } = request;
  const [host, ...more] = valuesOf(rawHeaders, 'host');
  // RFC 9112, section 3.2: no Host, or several, is a bad request.
  if (host === undefined || more.length > 0) throw refuse(400, 'Send one Host header.');
  checkHost(host, onlyLoopback);
  if (!safeMethods.has(method)) checkOrigins(rawHeaders, host, onlyLoopback);
  if (target.startsWith('/')) return `http://${host}${target}`;
  const [, named = '', path = ''] = absoluteForm.exec(target) ?? [];
  checkHost(named, onlyLoopback);
  return `http://${named}${path.startsWith('/') ? path : `/${path}`}`;
}

function checkHost(host: string, onlyLoopback: boolean): void {
  // A port may be too large, and a name no host by the rules of URL.
  const name = URL.canParse(`http://${host}`) ? authority.exec(host)?.[1] : undefined;
  if (name === undefined) throw refuse(400, 'The host is not a name or an address with a port.');
  if (onlyLoopback && !isLoopback(name)) {
    throw refuse(421, 'This hub answers to loopback addresses only (option host).');
  }
}

/** What changes something comes from no page of another site; programs send no `Origin`. */
function checkOrigins(rawHeaders: readonly string[], host: string, onlyLoopback: boolean): void {
  for (const origin of valuesOf(rawHeaders, 'origin')) {
    const from = /^https?:\/\/(.+)$/i.exec(origin)?.[1] ?? '';
    const name = authority.exec(from)?.[1];
    const isOwn = !onlyLoopback && from.toLowerCase() === host.toLowerCase();
    if (name !== undefined && (isOwn || isLoopback(name))) continue;
    throw refuse(403, `A page of the origin ${origin} may not change anything here.`);
  }
}

/** All values of a header as they came; Node itself keeps only the first of several hosts. */
function valuesOf(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
}
