import { onAbort } from '../async/on-abort.ts';
import { startTimer } from '../async/timer.ts';
import { readerOf } from './body.ts';
import { timedOut } from './deadline.ts';

export interface StreamLimits {
  /** For each read, in milliseconds: within it a chunk has to come. */
  timeoutMs: number;
  /** Ends the stream, also between two reads. */
  signal: AbortSignal | undefined;
  /** Called with the number of bytes at the end; throws if it is wrong. */
  checkLength(length: number): void;
  /** What a read throws when the body breaks off, or stalls (`timedOut`). */
  toError(reason: unknown): Promise<unknown>;
}

/**
 * A response's body as a stream that asks for a chunk when one is read, and for none ahead. Read it
 * to its end or cancel it: else the connection stays in use.
 */
export function streamBody(response: Response, limits: StreamLimits): ReadableStream<Uint8Array> {
  const { timeoutMs, signal, checkLength, toError } = limits;
  const reader = readerOf(response);
  let received = 0;
  let isOver = false;
  let forget = (): void => {};
  const release = (): void => {
    isOver = true;
    forget();
  };
  const cancel = (reason?: unknown): void => {
    release();
    reader?.cancel(reason).catch(() => {});
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        forget = onAbort(signal, () => {
          controller.error(signal?.reason);
          cancel();
        });
      },
      async pull(controller) {
        try {
          const chunk = await within(timeoutMs, reader?.read());
          if (isOver) return;
          received += chunk?.value?.byteLength ?? 0;
          if (chunk?.value) return controller.enqueue(chunk.value);
          checkLength(received);
          release();
          controller.close();
        } catch (reason) {
          if (isOver) return;
          cancel();
          controller.error(await toError(reason));
        }
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
}

/** The promise, or a rejection with `timedOut`. */
function within<T>(ms: number, promise: Promise<T> | undefined): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = startTimer(ms, () => reject(timedOut));
    Promise.resolve(promise).then(resolve, reject).finally(stop);
  });
}
