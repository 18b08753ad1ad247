/** What differs between runtimes. */

interface Globals {
  navigator?: { userAgent?: unknown };
  window?: unknown;
  document?: unknown;
  process?: { env?: Record<string, string | undefined>; versions?: Record<string, string> };
}

function globals(): Globals {
  return globalThis as Globals;
}

/**
 * A browser: a page, or a worker of one, which has no `window`. The user agent of every browser
 * begins with `Mozilla/` (HTML standard, navigator compatibility mode); that of Node, Deno, Bun and
 * workerd does not.
 */
export function isBrowser(): boolean {
  const { navigator, window, document } = globals();
  const isPage = typeof window === 'object' && typeof document === 'object';
  return isPage || String(navigator?.userAgent ?? '').startsWith('Mozilla/');
}

export function isDeno(): boolean {
  return 'Deno' in globalThis;
}

/**
 * Whether the runtime forbids that one request settles a promise which another request awaits.
 * Cloudflare's workerd does: such a request hangs and is cancelled ("A promise was resolved or
 * rejected from a different request context than the one it was created in"; measured with workerd
 * 1.20261117.1). Its user agent is fixed:
 * https://developers.cloudflare.com/workers/runtime-apis/web-standards/#navigatoruseragent
 */
export function hasRequestContexts(): boolean {
  return globals().navigator?.userAgent === 'Cloudflare-Workers';
}

/**
 * The runtime's name and version, e.g. `node/20.20.2`; empty where it has none. Deno and Bun also
 * report the version of Node that they are compatible with, so their own names come first.
 */
export function runtimeName(): string {
  const { process } = globals();
  if (hasRequestContexts()) return 'workerd';
  const name = ['bun', 'deno', 'node'].find((key) => process?.versions?.[key]);
  return name ? `${name}/${process?.versions?.[name]}` : '';
}

/**
 * A variable of the environment. An empty one counts as unset, and so does one that the process may
 * not read: Deno throws `NotCapable` without `--allow-env`.
 */
export function environmentVariable(name: string): string | undefined {
  try {
    return globals().process?.env?.[name] || undefined;
  } catch {
    return undefined;
  }
}
