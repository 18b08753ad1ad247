/**
 * Whether the runtime forbids that one request settles a promise which another request awaits.
 * Cloudflare's workerd does: such a request hangs, and is cancelled ("A promise was resolved or
 * rejected from a different request context than the one it was created in"; measured with workerd
 * 1.20261117.1). Its navigator.userAgent is fixed:
 * https://developers.cloudflare.com/workers/runtime-apis/web-standards/#navigatoruseragent
 */
export function hasRequestContexts(): boolean {
  const { navigator } = globalThis as { navigator?: { userAgent?: unknown } };
  return navigator?.userAgent === 'Cloudflare-Workers';
}
