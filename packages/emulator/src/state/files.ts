import type { FilesOption } from '../options.ts';

/** A file as it was uploaded. It never changes; an upload over it makes another. */
export interface StoredFile {
  /** Another one for each upload. */
  id: number;
  name: string;
  bytes: Uint8Array;
  modifiedMs: number;
  /** Batches and runs that keep it in memory. */
  holders: number;
}

const utf8 = new TextEncoder();

/** Makes files, each with an ID of its own. */
export class FileMaker {
  #next = 1;

  make(name: string, bytes: Uint8Array, modifiedMs: number): StoredFile {
    return { id: this.#next++, name, bytes, modifiedMs, holders: 0 };
  }

  /** Files given as an option. */
  makeAll(files: FilesOption, modifiedMs: number): StoredFile[] {
    return Object.entries(files).map(([name, content]) =>
      this.make(name, typeof content === 'string' ? utf8.encode(content) : content, modifiedMs),
    );
  }

  /** IDs up to this one are taken. */
  skipTo(id: number): void {
    this.#next = Math.max(this.#next, id + 1);
  }
}

/** Why a file cannot have this name, or nothing if it can. */
export function nameFault(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return 'The file needs a name.';
  if (/[/\\\p{Cc}]/u.test(name)) return 'A file name holds no slash and no control character.';
  return name.length > 255 ? 'A file name has at most 255 characters.' : undefined;
}
