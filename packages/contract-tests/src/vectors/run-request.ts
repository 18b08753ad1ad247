import { AIHubError } from '@org/aihub-sdk';
import type { RequestVector, WireExpectation } from '@org/aihub-vectors';
import { call } from './call.ts';

/** What came of a request's vector, to be compared with what the vector says. */
export async function runRequest(vector: RequestVector): Promise<string | undefined> {
  let sent: Request | undefined;
  const error = await call(vector, async (url, init) => {
    sent = new Request(url, { ...init, duplex: 'half' } as RequestInit);
    return new Response('{}');
  }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!sent) {
    if (vector.outcome === 'sent') return `not sent: ${error}`;
    return error instanceof AIHubError ? undefined : `refused with ${error}`;
  }
  if (vector.outcome === 'refused') return `sent to ${sent.url}`;
  const actual = await wireOf(sent, vector.wire);
  const [a, b] = [JSON.stringify(actual), JSON.stringify(vector.wire)];
  return a === b ? undefined : `sent ${a} instead of ${b}`;
}

/** A request as a vector describes it. */
async function wireOf(
  request: Request,
  expected: WireExpectation | undefined,
): Promise<WireExpectation> {
  const url = new URL(request.url);
  if (url.origin !== 'https://hub.test') throw new Error(`It went to ${url.origin}.`);
  const [, , ...segments] = url.pathname.split('/');
  const bytes = new Uint8Array(await request.clone().arrayBuffer());
  return {
    method: request.method,
    segments: segments.map((segment) => decodeURIComponent(segment)),
    query: [...url.searchParams],
    headers: Object.fromEntries(
      Object.keys(expected?.headers ?? {}).map((name) => [name, request.headers.get(name) ?? '']),
    ),
    ...(expected?.json === undefined ? {} : { json: await request.json() }),
    ...(expected?.base64 === undefined
      ? {}
      : { base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }),
  };
}
