import { isDeno } from '../runtime.ts';

/**
 * The body in a form that the runtime's `fetch` does not send twice by itself.
 *
 * When a reused connection breaks before the response, Deno's `fetch` sends a request again whose
 * body is text, bytes or missing, also a POST, and whatever its headers say (measured with Deno
 * 2.9.6: 20 requests on the wire for 10 calls). It sends a Blob or a stream once. Node, Bun and
 * workerd never repeat; Chromium always does, whatever the form.
 */
export function sentOnce(body: BodyInit | undefined): BodyInit | undefined {
  if (!isDeno() || body instanceof Blob || body instanceof ReadableStream) return body;
  // A Blob takes text and bytes of every kind that `fetch` takes as a body here.
  return new Blob(body === undefined ? [] : [body as BlobPart]);
}
