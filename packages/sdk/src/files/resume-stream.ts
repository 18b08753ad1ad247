import { AIHubError, ConnectionError, RequestTimeoutError } from '../errors.ts';

/** A file, or a part of it, as a stream. */
export interface OpenFile {
  body: ReadableStream<Uint8Array>;
  status: number;
  headers: Headers;
  range?: { start: number; end: number; size?: number };
}

/** How often in a row a stream is opened again without a byte in between. */
const maxFruitless = 3;

/**
 * The bytes of a file as a stream that goes on after a break: it asks for the rest by `Range`.
 *
 * @param first - The file as it was opened.
 * @param reopen - Opens it again with a header `Range`.
 */
export function resumeStream(
  first: OpenFile,
  reopen: (range: string) => Promise<OpenFile>,
): ReadableStream<Uint8Array> {
  let reader = first.body.getReader();
  const start = first.range?.start ?? 0;
  const length = lengthOf(first);
  let received = 0;
  let fruitless = 0;
  let isCancelled = false;

  /** Opens the rest; throws where it cannot go on. */
  async function goOn(error: unknown): Promise<void> {
    const isBreak = error instanceof ConnectionError || error instanceof RequestTimeoutError;
    if (!isBreak || isEncoded(first.headers) || ++fruitless > maxFruitless) throw error;
    const from = start + received;
    const next = await reopen(`bytes=${from}-${first.range?.end ?? ''}`);
    reader = next.body.getReader();
    // The reader of the broken response was cancelled, and this one would keep its connection.
    if (isCancelled) return reader.cancel();
    if (isSameFile(first, next) && next.range?.start === from) return;
    await reader.cancel();
    if (next.range === undefined) throw error;
    throw new AIHubError(
      `The file changed while it was read, after ${received} bytes. Read it again from its beginning.`,
      { cause: error },
    );
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (!isCancelled) {
          try {
            const { value } = await reader.read();
            if (!value) return controller.close();
            received += value.byteLength;
            fruitless = 0;
            return controller.enqueue(value);
          } catch (error) {
            if (received === length) return controller.close();
            await goOn(error);
          }
        }
      },
      cancel: async (reason) => {
        isCancelled = true;
        // Of a response that broke off it rejects with the break.
        await reader.cancel(reason).catch(() => {});
      },
    },
    { highWaterMark: 0 },
  );
}

/** Bytes of a file that was encoded on the way cannot be counted. */
function isEncoded(headers: Headers): boolean {
  return (headers.get('content-encoding') ?? 'identity') !== 'identity';
}

function lengthOf({ headers, range }: OpenFile): number | undefined {
  if (range) return range.end - range.start + 1;
  const length = headers.get('content-length');
  return length !== null && !isEncoded(headers) ? Number(length) : undefined;
}

/** Whether two responses speak of the same file, as far as they tell. */
function isSameFile(first: OpenFile, next: OpenFile): boolean {
  const size = first.range ? first.range.size : lengthOf(first);
  const isEqual = (a: unknown, b: unknown) => a === b || a == null || b == null;
  return (
    isEqual(size, next.range?.size) &&
    ['etag', 'last-modified'].every((name) =>
      isEqual(first.headers.get(name), next.headers.get(name)),
    )
  );
}
