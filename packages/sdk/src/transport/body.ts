import type { Deadline } from './deadline.ts';

/** The decoded body would be larger than `maxResponseBytes`. */
export class BodyTooLarge extends Error {}

/** What is used of a body: a web stream, a Node stream (node-fetch), or neither. */
interface AnyBody {
  getReader?(): Reader;
  [Symbol.asyncIterator]?(): AsyncIterator<Uint8Array, undefined>;
  cancel?(): Promise<void>;
  destroy?(): void;
}

interface Reader {
  read(): Promise<{ done?: boolean | undefined; value?: Uint8Array | undefined }>;
  cancel(): Promise<unknown>;
}

/**
 * Reads a body whole, within the deadline and up to a size counted after decompression.
 *
 * @throws BodyTooLarge - before more than the cap is held; the connection is given up. Only a
 *   response that has nothing but `arrayBuffer()` is measured after it was read.
 */
export async function readBytes(
  response: Response,
  maxBytes: number,
  deadline: Deadline,
): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const reader = readerOf(response.body);
  if (!reader) return await readBuffer(response, maxBytes, deadline);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await deadline.race(reader.read());
      if (done || !value) return join(chunks, size);
      // A declared length is not relied on: it may be that of the compressed body.
      size += value.byteLength;
      if (size > maxBytes) throw new BodyTooLarge();
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(ignore);
    throw error;
  }
}

/**
 * Web streams have `getReader` (Fetch standard); the body of node-fetch and cross-fetch is a Node
 * stream, which is async iterable. Stubs in tests may have neither.
 */
function readerOf(body: AnyBody | undefined): Reader | undefined {
  if (typeof body?.getReader === 'function') return body.getReader();
  const chunks = body?.[Symbol.asyncIterator]?.();
  if (!chunks) return undefined;
  return {
    read: () => chunks.next(),
    cancel: async () => giveUp(body),
  };
}

async function readBuffer(
  response: Response,
  maxBytes: number,
  deadline: Deadline,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(await deadline.race(response.arrayBuffer()));
  if (bytes.byteLength > maxBytes) throw new BodyTooLarge();
  return bytes;
}

/** Gives up a body that nobody will read, and so frees its connection. */
export function discard(response: Response): void {
  giveUp(response.body as AnyBody | null);
}

function giveUp(body: AnyBody | null | undefined): void {
  if (typeof body?.cancel === 'function') body.cancel().catch(ignore);
  else body?.destroy?.();
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first) return first;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function ignore(): void {}
