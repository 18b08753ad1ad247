import { AIHubError, InvalidRequestError } from '../errors.ts';

/** A file to upload. A `File` is one; see `fileFromPath` of `@org/aihub-sdk/node` for paths. */
export type UploadFile =
  /** Anything that can be read from any place, such as a `File`. */
  | { name: string; size: number; slice(start: number, end: number): Blob }
  /** Content that is there already. */
  | {
      name: string;
      content: Blob | ArrayBuffer | Uint8Array;
      /** Rejects when the content is no longer what it was. Called before and after a failed request. */
      checkUnchanged?(): Promise<void>;
    }
  /** A stream of known size. It is read once, and held a part at a time. */
  | {
      name: string;
      size: number;
      stream(): ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;
    };

/** A file of any kind, as the upload reads it. */
export interface Source {
  name: string;
  size: number;
  /**
   * The content in parts of this size, the last one being the rest.
   *
   * @throws InvalidRequestError when it is not as long as its size says.
   */
  parts(partSize: number): AsyncGenerator<Blob | Uint8Array, void>;
  /** Rejects when the content has changed since it was opened. */
  checkUnchanged?: (() => Promise<void>) | undefined;
}

const maxNameLength = 255;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const unusable = /[\u0000-\u001f\u007f/\\]/;

/** Checks a file, and makes it readable in parts. */
export function toSource(file: UploadFile): Source {
  const { name } = checkFile(file);
  if (typeof name !== 'string' || name === '' || /^\.\.?$/.test(name) || unusable.test(name)) {
    throw new InvalidRequestError(
      `${JSON.stringify(name)} cannot be the name of a file: it must be text without slashes, ` +
        'backslashes and control characters. Give a name, not a path.',
    );
  }
  if (name.length > maxNameLength) {
    throw new InvalidRequestError(
      `The file name ${name.slice(0, 40)}… has ${name.length} characters; at most ${maxNameLength} are possible.`,
    );
  }
  if ('content' in file) {
    const { content } = file;
    const checkUnchanged = file.checkUnchanged && (async () => file.checkUnchanged?.());
    const body = bytesOf(content);
    if (body instanceof Blob) {
      const { size } = body;
      return { name, size, parts: sliced(body, name, size), checkUnchanged };
    }
    if (body instanceof Uint8Array) {
      const slice = (start: number, end: number) => body.subarray(start, end);
      const size = body.byteLength;
      return { name, size, parts: sliced({ slice }, name, size), checkUnchanged };
    }
    throw new InvalidRequestError(
      `The content of ${name} must be a Blob, an ArrayBuffer or a Uint8Array. For text: new Blob([text]).`,
    );
  }
  const { size } = file;
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new InvalidRequestError(
      `The size of ${name} must be a whole number of bytes, not ${size}.`,
    );
  }
  if ('slice' in file) return { name, size, parts: sliced(file, name, size) };
  if (typeof file.stream !== 'function') {
    throw new InvalidRequestError(`${name} has no content: give content, slice() or stream().`);
  }
  return { name, size, parts: (partSize) => streamed(file.stream(), name, size, partSize) };
}

/** A path, a promise or nothing in place of a file: says what to give. */
function checkFile(file: unknown): { name: unknown } {
  if (file instanceof Promise) {
    throw new InvalidRequestError(
      'A file to upload is a Promise: await it (await fileFromPath(path)).',
    );
  }
  if (typeof file === 'object' && file !== null) return file as { name: unknown };
  // Its text is not quoted: it may be that of a document.
  throw new InvalidRequestError(
    `A ${file === null ? 'null' : typeof file} is not a file to upload. For a path: await fileFromPath(path), ` +
      'from @org/aihub-sdk/node; for bytes: { name, content }.',
  );
}

function sliced(
  content: { slice(start: number, end: number): Blob | Uint8Array },
  name: string,
  size: number,
): Source['parts'] {
  const piece = (start: number, end: number, expected: number): Blob | Uint8Array => {
    const part = content.slice(start, end);
    const length = lengthOf(part);
    if (length === expected) return part;
    throw new AIHubError(
      `${name} is not as long as its size says: it has ${start + length}${end > size ? ' or more' : ''} bytes, ` +
        `not ${size}. Give its true size.`,
    );
  };
  return async function* parts(partSize) {
    for (let at = 0; at < size; at += partSize) {
      const end = Math.min(at + partSize, size);
      yield piece(at, end, end - at);
    }
    piece(size, size + 1, 0);
  };
}

/** Bytes of any kind as a Uint8Array; all else as it is. */
function bytesOf(content: unknown): unknown {
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  if (!ArrayBuffer.isView(content) || content instanceof Uint8Array) return content;
  return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
}

/** How many bytes a part has. */
export function lengthOf(part: Blob | Uint8Array): number {
  return part instanceof Blob ? part.size : part.byteLength;
}

async function* streamed(
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
    // Given up before the end: whoever fills the stream is to know.
    if (!isOver) reader.cancel().catch(() => {});
  }
}
