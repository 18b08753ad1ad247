import type { Deadline } from './deadline.ts';

/** The decoded body would be larger than `maxResponseBytes`. */
export class BodyTooLarge extends Error {}

/** What is used of a body: a web stream, a Node stream (node-fetch), or neither. */
interface AnyBody {
  getReader?(): Reader;
  /** Of the pool: what is there if that is all of it, so that no promise is made of it. */
  whole?(): Uint8Array[] | undefined;
  [Symbol.asyncIterator]?(): AsyncIterator<Uint8Array, undefined>;
  cancel?(): Promise<void>;
  destroy?(): void;
}

/** What is used of a `ReadableStreamDefaultReader`. */
export interface Reader {
  read(): Promise<{ done?: boolean | undefined; value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<unknown>;
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
  const whole = (response.body as AnyBody | null)?.whole?.();
  if (whole) return join(whole, sizeOf(whole, maxBytes));
  const reader = readerOf(response);
  if (!reader) return new Uint8Array();
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
 * What reads a body; `undefined` where there is none. Web streams have `getReader` (Fetch standard);
 * the body of node-fetch and cross-fetch is a Node stream, which is async iterable. Stubs in tests may
 * have neither.
 */
export function readerOf(response: Response): Reader | undefined {
  const body: AnyBody | null | undefined = response.body;
  if (body === null) return undefined;
  if (body?.getReader) return body.getReader();
  const chunks = body?.[Symbol.asyncIterator]?.() ?? wholeBody(response);
  return {
    read: () => chunks.next(),
    cancel: () => giveUp(body),
  };
}

async function* wholeBody(response: Response): AsyncGenerator<Uint8Array, undefined> {
  yield new Uint8Array(await response.arrayBuffer());
  return undefined;
}

/**
 * Gives up a body that will not be read, and so frees its connection. Never throws, whatever a `fetch`
 * of the user's own has given.
 */
export function discard(response: Response | null | undefined): void {
  giveUp(response?.body as AnyBody | null | undefined).catch(ignore);
}

async function giveUp(body: AnyBody | null | undefined): Promise<void> {
  if (body?.cancel) await body.cancel();
  else body?.destroy?.();
}

/** @throws BodyTooLarge */
function sizeOf(chunks: readonly Uint8Array[], maxBytes: number): number {
  const size = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  if (size > maxBytes) throw new BodyTooLarge();
  return size;
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
