import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Handler } from './webhook.ts';

/** A request of node:http, or of Express, whose parser may have read the body already. */
type NodeRequest = IncomingMessage & { body?: unknown };

/**
 * A handler as Express and node:http want it. A body that `express.json()` has read is taken from it. It
 * never rejects, since node:http leaves that unhandled, which ends the process: what no `Request` can be made of,
 * such as `GET //` or TRACE, gets 400.
 *
 * @example
 * ```ts
 * app.use('/fleet', requireAdmin, nodeHandler(operationsPage(fleet)));
 * ```
 */
export function nodeHandler(
  handler: Handler,
): (request: NodeRequest, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const asked = toRequest(request);
    const result = asked
      ? await handler(asked).catch(() => new Response('Something went wrong.', { status: 500 }))
      : new Response('No such request.', { status: 400 });
    response.writeHead(result.status, Object.fromEntries(result.headers));
    response.end(new Uint8Array(await result.arrayBuffer()));
  };
}

/** `undefined` where none can be made: node:http takes targets that are no URL, and methods that `fetch` forbids. */
function toRequest(request: NodeRequest): Request | undefined {
  try {
    return requestOf(request);
  } catch {
    return undefined;
  }
}

function requestOf(request: NodeRequest): Request {
  const { method = 'GET', headers } = request;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const own = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const init = { method, headers: own };
  return new Request(
    url,
    method === 'GET' || method === 'HEAD' ? init : { ...init, ...bodyOf(request) },
  );
}

function bodyOf(request: NodeRequest): RequestInit {
  const { body, headers } = request;
  if (typeof body === 'string') return { body };
  if (body === undefined || body === null) {
    // The class is the same; its declarations for Node and for browsers differ.
    const stream = Readable.toWeb(request) as unknown as BodyInit;
    // A stream goes one way at a time (fetch standard, RequestDuplex); the declaration lacks the option.
    return { body: stream, duplex: 'half' } as RequestInit;
  }
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  // What a parser of forms gives holds texts.
  return {
    body: isForm ? new URLSearchParams(body as Record<string, string>) : JSON.stringify(body),
  };
}
