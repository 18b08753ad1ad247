import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { StoredFile } from '../state/files.ts';
import type { Journal, Kind } from './journal.ts';
import { lockFolder } from './lock.ts';
import { type Change, type Records, readRecords, toChange, toLine } from './records.ts';
import { writeWhole } from './write-whole.ts';

/** A file's record; its bytes are in the folder `files`, named by their hash. */
export interface FileRecord {
  name: string;
  sha256: string;
  modifiedMs: number;
}

/**
 * Keeps a hub's state in a folder: a journal with a line for each request that changed something,
 * and the bytes of files. What was confirmed is there after a SIGKILL; a loss of power may cost the
 * last seconds, as nothing is forced onto the disk.
 */
export class Store implements Journal {
  /** What was there when it was opened. */
  readonly records: Records;
  readonly #folder: string;
  readonly #unlock: () => void;
  readonly #pending = new Map<string, { kind: Kind; key: string; write?: () => unknown }>();
  readonly #known = new Set<number>();
  #journal: number;

  /** @throws RangeError when another hub has the folder. */
  constructor(folder: string) {
    this.#folder = resolve(folder);
    mkdirSync(join(this.#folder, 'files'), { recursive: true });
    this.#unlock = lockFolder(this.#folder);
    const file = this.#path('journal.jsonl');
    this.records = readRecords(existsSync(file) ? readFileSync(file, 'utf8') : '');
    this.#journal = openSync(file, 'a');
  }

  /** Rewrites the journal without what is past, once it is known which files are in use. */
  compact(files: ReadonlySet<number>): void {
    for (const key of [...this.records.of('file').keys()]) {
      if (!files.has(Number(key))) this.records.of('file').delete(key);
    }
    this.#pending.clear();
    for (const id of files) this.#known.add(id);
    this.#begin(toChange(this.records));
    const records = [...this.records.of('file').values()] as FileRecord[];
    const used = new Set(records.map(({ sha256 }) => sha256));
    // Also what a process left half written.
    for (const name of readdirSync(this.#path('files'))) {
      if (!used.has(name)) rmSync(this.#path('files', name));
    }
  }

  mark(kind: Kind, key: string | number, write: () => unknown): void {
    this.#pending.set(`${kind}/${key}`, { kind, key: String(key), write });
  }

  drop(kind: Kind, key: string | number): void {
    this.#pending.set(`${kind}/${key}`, { kind, key: String(key) });
  }

  fileId(file: StoredFile): number {
    if (!this.#known.has(file.id)) {
      this.#known.add(file.id);
      const sha256 = createHash('sha256').update(file.bytes).digest('hex');
      const path = this.#path('files', sha256);
      if (!existsSync(path)) writeWhole(path, file.bytes);
      const record: FileRecord = { name: file.name, sha256, modifiedMs: file.modifiedMs };
      this.mark('file', file.id, () => record);
    }
    return file.id;
  }

  /** The bytes of a file of the records. */
  bytesOf({ sha256 }: FileRecord): Uint8Array {
    return new Uint8Array(readFileSync(this.#path('files', sha256)));
  }

  /** Writes what has changed since the last time, as one line. */
  commit(at: number): void {
    if (this.#pending.size === 0) return;
    const changed = this.#take();
    // Their records may have named files that were not known before; those go first.
    writeSync(this.#journal, toLine({ at, records: [...this.#take(), ...changed] }));
  }

  #take(): Change['records'] {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    return pending.map(({ kind, key, write }) => (write ? [kind, key, write()] : [kind, key]));
  }

  /** Forgets all. */
  clear(at: number): void {
    this.#pending.clear();
    this.#known.clear();
    this.#begin({ at, records: [] });
  }

  close(): void {
    closeSync(this.#journal);
    this.#unlock();
  }

  /** Puts a journal of one line in place of the old one, at once. */
  #begin(change: Change): void {
    closeSync(this.#journal);
    const file = this.#path('journal.jsonl');
    writeWhole(file, toLine(change));
    this.#journal = openSync(file, 'a');
  }

  #path(...names: string[]): string {
    return join(this.#folder, ...names);
  }
}
