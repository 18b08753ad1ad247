import type { StoredFile } from '../state/files.ts';

/** Kinds of things that a hub remembers. */
export type Kind =
  | 'meta'
  | 'file'
  | 'batch'
  | 'batch-file'
  | 'run'
  | 'job'
  | 'session'
  | 'units'
  | 'folder'
  | 'path'
  | 'mount'
  | 'secret'
  | 'audit';

/** Notes what changes in the state of a hub. */
export interface Journal {
  /** Something is new or has changed; `write` gives its record when the change is committed. */
  mark(kind: Kind, key: string | number, write: () => unknown): void;
  /** Something is gone. */
  drop(kind: Kind, key: string | number): void;
  /** Stores a file's bytes, and gives back its ID for records. */
  fileId(file: StoredFile): number;
}

/** The journal of a hub that keeps its state in memory only. */
export const noJournal: Journal = {
  mark: () => {},
  drop: () => {},
  fileId: (file) => file.id,
};
