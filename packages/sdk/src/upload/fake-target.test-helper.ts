import type { CallFacts } from '../errors.ts';
import { maxSingleRequestBytes, type UploadTarget } from './upload-file.ts';

export const facts: CallFacts = { operationId: 'addFileToBatch', attempts: 1, earlierErrors: [] };
export const large: number = maxSingleRequestBytes + 1;
export const fileOf = (name: string, size = 3): { name: string; content: Uint8Array } => ({
  name,
  content: new Uint8Array(size),
});

/** Keeps what it gets. `trouble` may fail a request, by its label. */
export class FakeTarget implements UploadTarget {
  readonly log: string[] = [];
  readonly files: Map<string, number> = new Map();
  inFlight = 0;
  maxInFlight = 0;
  partSize = 4_000_000;
  trouble: (label: string, count: number) => void | Promise<void> = () => {};
  readonly #sessions: string[] = [];

  async #request<T>(label: string, signal: AbortSignal | undefined, result: () => T): Promise<T> {
    this.log.push(label);
    this.maxInFlight = Math.max(this.maxInFlight, ++this.inFlight);
    const count = this.log.filter((other) => other === label).length;
    try {
      await new Promise<void>((resolve, reject) => {
        const onAbort = () => reject(signal?.reason);
        const end = () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        };
        signal?.addEventListener('abort', onAbort);
        const done = async () => this.trouble(label, count);
        done().then(() => setTimeout(end, 1), reject);
      });
      signal?.throwIfAborted();
      return result();
    } finally {
      this.inFlight--;
    }
  }

  put(name: string, body: Blob | Uint8Array, signal: AbortSignal): Promise<void> {
    const size = body instanceof Blob ? body.size : body.byteLength;
    return this.#request(`put ${name}`, signal, () => void this.files.set(name, size));
  }
  open(
    name: string,
    _size: number,
    signal: AbortSignal,
  ): Promise<{ session_id: string; part_size: number }> {
    return this.#request(`open ${name}`, signal, () => {
      const session_id = `s${this.#sessions.push(name)}`;
      return { session_id, part_size: this.partSize };
    });
  }
  sendPart(
    session: string,
    part_num: number,
    body: Blob | Uint8Array,
    signal: AbortSignal,
  ): Promise<{ part_num: number; part_id: string }> {
    const size = body instanceof Blob ? body.size : body.byteLength;
    return this.#request(`part ${session} ${part_num}`, signal, () => ({
      part_num,
      part_id: `${part_num}:${size}`,
    }));
  }
  commit(session: string, parts: { part_id: string }[], signal: AbortSignal): Promise<void> {
    const ids = parts.map(({ part_id }) => part_id).join(' ');
    return this.#request(`commit ${session} ${ids}`, signal, () => {});
  }
  abort(session: string): Promise<void> {
    return this.#request(`abort ${session}`, undefined, () => {});
  }
}
