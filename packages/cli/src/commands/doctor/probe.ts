import type { Credentials } from '../../profiles/credentials.ts';
import { proxiedFetch } from '../../session/proxy.ts';
import type { Session } from '../../session/session.ts';

const timeoutMs = 15_000;

/** One request that reads, with these headers and no retry, so that a failure shows as it is. */
export async function probe(
  session: Session,
  { apiRoot }: Credentials,
  headers: Record<string, string>,
): Promise<{ status: number; date: string | null; text: string }> {
  const fetch =
    session.host.fetch ?? (await proxiedFetch(apiRoot, session.host.env)) ?? globalThis.fetch;
  const signal = AbortSignal.any([session.signal, AbortSignal.timeout(timeoutMs)]);
  const url = `${apiRoot.replace(/\/+$/, '')}/v2/apps/runs?limit=1`;
  // Redirects could take the token elsewhere.
  const response = await fetch(url, { headers, redirect: 'manual', signal });
  return {
    status: response.status,
    date: response.headers.get('date'),
    text: await response.text(),
  };
}
