import type { Json, RequestVector, WireExpectation } from '@org/aihub-vectors';

export const root = 'http://hub.test/api';

/** What a request has on the wire, in the terms of a vector. */
export async function wireOf(
  request: Request,
  expected: WireExpectation,
): Promise<WireExpectation> {
  const { pathname, searchParams } = new URL(request.url);
  const bytes = Buffer.from(await request.arrayBuffer());
  const names = Object.keys(expected.headers);
  return {
    method: request.method,
    segments: pathname.split('/').slice(2).map(decoded),
    query: [...searchParams],
    headers: Object.fromEntries(names.map((name) => [name, request.headers.get(name) ?? ''])),
    ...('json' in expected && { json: jsonOf(bytes.toString('utf8')) }),
    ...('base64' in expected && { base64: bytes.toString('base64') }),
  };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return `undecodable ${segment}`;
  }
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return `no JSON: ${text}`;
  }
}

/** Calls a client with what a vector says; `undefined` if it sends what the vector says. */
export async function faultOf(
  vector: RequestVector,
  call: (vector: RequestVector) => Promise<unknown>,
): Promise<string | undefined> {
  let sent: Request | undefined;
  const real = globalThis.fetch;
  // Clients call the global fetch, or keep it when they are made.
  globalThis.fetch = async (input, init) => {
    sent = new Request(input, init);
    return Response.json({});
  };
  try {
    await call(vector).catch(() => {});
  } finally {
    globalThis.fetch = real;
  }
  if (!sent || !vector.wire) return 'nothing is sent';
  const wire = await wireOf(sent, vector.wire);
  const parts = Object.keys(vector.wire) as (keyof WireExpectation)[];
  const wrong = parts.filter(
    (part) => JSON.stringify(wire[part]) !== JSON.stringify(vector.wire?.[part]),
  );
  return wrong.length === 0 ? undefined : wrong.join(' and ');
}
