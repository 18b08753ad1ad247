import { refuse } from '../response.ts';
import type { StoredFile } from './files.ts';

/** What a file takes beside its bytes, so that empty ones count too. */
const overhead = 256;

function sizeOf(file: StoredFile): number {
  return file.bytes.length + overhead;
}

/** Counts the bytes that the hub holds, so that they do not grow without end. */
export class Storage {
  readonly #most: number;
  #used = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get usedBytes(): number {
    return this.#used;
  }

  /** Keeps a file for one holder more; throws the response 507 when it does not fit. */
  hold(file: StoredFile): void {
    if (file.holders === 0) this.take(sizeOf(file));
    file.holders++;
  }

  /** A deleted batch's files stay while a run has yet to read them. */
  release(file: StoredFile): void {
    file.holders--;
    if (file.holders === 0) this.free(sizeOf(file));
  }

  take(bytes: number): void {
    if (this.#used + bytes > this.#most) {
      throw refuse(507, `The emulator stores at most ${this.#most} bytes (maxStoredBytes).`);
    }
    this.#used += bytes;
  }

  /** Keeps a file in place of bytes that are held; throws the response 507 and changes nothing. */
  exchange(bytes: number, file: StoredFile): void {
    this.free(bytes);
    try {
      this.hold(file);
    } catch (error) {
      this.#used += bytes;
      throw error;
    }
  }

  /** Keeps files and other bytes, or throws the response 507 and keeps none of them. */
  holdAll(files: readonly StoredFile[], bytes: number): void {
    const added = new Set(files.filter(({ holders }) => holders === 0));
    this.take([...added].reduce((sum, file) => sum + sizeOf(file), bytes));
    for (const file of files) file.holders++;
  }

  free(bytes: number): void {
    this.#used -= bytes;
  }
}
