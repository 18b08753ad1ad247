import type { Deadline } from './deadline.ts';

/** The decoded body would be larger than `maxResponseBytes`. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body whole, within the deadline and up to a size counted after decompression.
 *
 * @throws BodyTooLarge - before more than the cap is held; the connection is given up.
 */
export async function readBytes(
  response: Response,
  maxBytes: number,
  deadline: Deadline,
): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await deadline.race(reader.read());
      if (done) return join(chunks, size);
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

/** Gives up a body that nobody will read. */
export function discard(response: Response): void {
  response.body?.cancel().catch(ignore);
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
