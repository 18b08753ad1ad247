import { InvalidRequestError } from '../errors.ts';
import { bytesOf, lengthOf, sliced, streamed, wholeBody, wrongSize } from './parts.ts';

/** A file to upload. A `File` is one; see `fileFromPath` of `@org/aihub-sdk/node` for paths. */
export type UploadFile =
  /** Anything that can be read from any place, such as a `File`. */
  | {
      /** Name that the file gets in the batch. */
      name: string;
      /** In bytes. */
      size: number;
      /** The bytes from `start` up to, and without, `end`. */
      slice(start: number, end: number): Blob;
    }
  /** Content that is there already. */
  | {
      /** Name that the file gets in the batch. */
      name: string;
      /** The bytes. For text: `new Blob([text])`. */
      content: Blob | ArrayBuffer | Uint8Array;
      /** Rejects when the content is no longer what it was. Called before and after a failed request. */
      checkUnchanged?(): Promise<void>;
    }
  /** Content that is opened when its turn comes, so that many files take little memory until then. */
  | {
      /** Name that the file gets in the batch. */
      name: string;
      /** In bytes, exactly. */
      size: number;
      /** The bytes. Called once. */
      open(): Promise<Blob | ArrayBuffer | Uint8Array>;
      /** Rejects when the content is no longer what it was. Called before and after a failed request. */
      checkUnchanged?(): Promise<void>;
    }
  /** A stream of known size. It is read once, and held a part at a time. */
  | {
      /** Name that the file gets in the batch. */
      name: string;
      /** In bytes, exactly. */
      size: number;
      /** The bytes in order. Called once. */
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
  /** All of it at once, where no part has to be cut for that. */
  whole?: (() => Promise<Blob | Uint8Array>) | undefined;
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
    const body = bodyOf(file.content, name);
    return ofBody(file, lengthOf(body), async () => body);
  }
  const isReadable =
    'slice' in file || typeof ('open' in file ? file.open : file.stream) === 'function';
  if (!isReadable) {
    throw new InvalidRequestError(
      `${name} has no content: give content, slice(), open() or stream().`,
    );
  }
  const { size } = file;
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new InvalidRequestError(
      `The size of ${name} must be a whole number of bytes, not ${size}.`,
    );
  }
  if ('slice' in file) {
    const whole = file instanceof Blob ? () => wholeBody(file) : undefined;
    return { name, size, parts: sliced(async () => file, name, size), whole };
  }
  if ('open' in file) return ofBody(file, size, async () => bodyOf(await file.open(), name));
  return { name, size, parts: (partSize) => streamed(file.stream(), name, size, partSize) };
}

/** A file whose content is bytes or a Blob. */
function ofBody(
  file: { name: string; checkUnchanged?(): Promise<void> },
  size: number,
  open: () => Promise<Blob | Uint8Array>,
): Source {
  const { name } = file;
  const whole = async () => {
    const body = await open();
    const length = lengthOf(body);
    if (length !== size) throw wrongSize(name, String(length), size);
    return wholeBody(body);
  };
  const checkUnchanged = file.checkUnchanged && (async () => file.checkUnchanged?.());
  return { name, size, parts: sliced(open, name, size), whole, checkUnchanged };
}

function bodyOf(content: unknown, name: string): Blob | Uint8Array {
  const body = bytesOf(content);
  if (body instanceof Blob || body instanceof Uint8Array) return body;
  throw new InvalidRequestError(
    `The content of ${name} must be a Blob, an ArrayBuffer or a Uint8Array. For text: new Blob([text]).`,
  );
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
