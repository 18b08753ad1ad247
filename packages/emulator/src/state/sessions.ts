import type { Journal } from '../persistence/journal.ts';
import type { StoredFile } from './files.ts';

/** A multipart upload that was begun. */
export interface Session {
  id: string;
  account: string;
  batchId: number;
  filename: string;
  fileSize: number;
  parts: Map<number, { id: string; file: StoredFile }>;
}

const maxSessions = 1_000;

/** The multipart uploads on their way; the oldest make room. */
export class Sessions {
  readonly #byId = new Map<string, Session>();
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Returns the session that had to make room, if one had to. */
  add(session: Session): Session | undefined {
    this.#byId.set(session.id, session);
    this.changed(session);
    const oldest = this.#byId.size > maxSessions ? this.#byId.values().next().value : undefined;
    if (oldest) this.delete(oldest);
    return oldest;
  }

  get(account: string, id: string): Session | undefined {
    const session = this.#byId.get(id);
    return session?.account === account ? session : undefined;
  }

  /** To be called when something of it has changed. */
  changed(session: Session): void {
    this.#journal.mark('session', session.id, () => ({
      ...session,
      parts: [...session.parts].map(([number, { id, file }]) => ({
        number,
        id,
        file: this.#journal.fileId(file),
      })),
    }));
  }

  delete(session: Session): void {
    this.#byId.delete(session.id);
    this.#journal.drop('session', session.id);
  }
}

/** The bytes that a session's parts hold. */
export function bytesOf(session: Session): number {
  return [...session.parts.values()].reduce((sum, part) => sum + part.file.bytes.length, 0);
}
