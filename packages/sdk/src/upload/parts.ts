import { AIHubError } from '../errors.ts';

/** Cuts content that can be read from any place; a part is read when it is asked for. */
export function sliced(
  open: () => Promise<{ slice(start: number, end: number): Blob | Uint8Array }>,
  name: string,
  size: number,
): (partSize: number) => AsyncGenerator<Blob | Uint8Array, void> {
  return async function* parts(partSize) {
    const content = await open();
    const piece = (start: number, end: number): Blob | Uint8Array =>
      // `slice` of bytes would copy them.
      content instanceof Uint8Array ? content.subarray(start, end) : content.slice(start, end);
    for (let at = 0; at < size; at += partSize) {
      const end = Math.min(at + partSize, size);
      const part = piece(at, end);
      const length = lengthOf(part);
      if (length !== end - at) throw wrongSize(name, `${at + length}`, size);
      yield part;
    }
    const more = lengthOf(piece(size, size + 1));
    if (more > 0) throw wrongSize(name, `${size + more} or more`, size);
  };
}

/** What a file has is not what its size says. */
export function wrongSize(name: string, found: string, size: number): AIHubError {
  return new AIHubError(
    `${name} is not as long as its size says: it has ${found} bytes, not ${size}. Give its true size.`,
  );
}

/** Up to this size a Blob is read before it is sent, in bytes: `fetch` reads it at several times the cost. */
const maxReadAhead = 2 ** 20;

/** Content as the body of one request. What cannot be read is left to `fetch`, whose error is known. */
export async function wholeBody(body: Blob | Uint8Array): Promise<Blob | Uint8Array> {
  if (body instanceof Uint8Array || body.size > maxReadAhead) return body;
  try {
    return new Uint8Array(await body.arrayBuffer());
  } catch {
    return body;
  }
}

/** Bytes of any kind as a Uint8Array; all else as it is. */
export function bytesOf(content: unknown): unknown {
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  if (!ArrayBuffer.isView(content) || content instanceof Uint8Array) return content;
  return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
}

/** How many bytes a part has. */
export function lengthOf(part: Blob | Uint8Array): number {
  return part instanceof Blob ? part.size : part.byteLength;
}

/** Cuts a stream, which is held a part at a time. */
export async function* streamed(
  stream: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
  name: string,
  size: number,
  partSize: number,
): AsyncGenerator<Uint8Array, void> {
  const wrongSize = (what: string) =>
    new AIHubError(`The stream of ${name} holds ${what} the ${size} bytes of its size.`);
  let part = new Uint8Array(Math.min(partSize, size));
  let filled = 0;
  let left = size;
  for await (const given of chunksOf(stream, name)) {
    const chunk = bytesOf(given);
    if (!(chunk instanceof Uint8Array)) {
      throw new AIHubError(
        `The stream of ${name} must give bytes (Uint8Array), not a ${typeof given}. Open it without an encoding.`,
      );
    }
    if (chunk.byteLength > left) throw wrongSize('more than');
    left -= chunk.byteLength;
    for (let at = 0; at < chunk.byteLength; ) {
      const piece = chunk.subarray(at, at + part.byteLength - filled);
      part.set(piece, filled);
      at += piece.byteLength;
      filled += piece.byteLength;
      if (filled < part.byteLength) continue;
      // What is left at the end is given out only when nothing comes behind it.
      if (left === 0 && at === chunk.byteLength) break;
      yield part;
      part = new Uint8Array(Math.min(partSize, left + chunk.byteLength - at));
      filled = 0;
    }
  }
  if (left > 0) throw wrongSize(`${left} bytes less than`);
  if (filled > 0) yield part;
}

/** Not every runtime can iterate over a ReadableStream. */
async function* chunksOf(
  stream: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array, void> {
  if (!(stream instanceof ReadableStream)) {
    if (!stream?.[Symbol.asyncIterator]) {
      throw new AIHubError(
        `stream() of ${name} must return a ReadableStream or an async iterable of bytes.`,
      );
    }
    yield* stream;
    return;
  }
  const reader = stream.getReader();
  let isOver = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isOver = done;
      if (done) return;
      yield value;
    }
  } finally {
    // Stopped before the end: cancelling stops what fills the stream.
    if (!isOver) reader.cancel().catch(() => {});
  }
}
