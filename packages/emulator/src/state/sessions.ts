/** A multipart upload that was begun. */
export interface Session {
  id: string;
  account: string;
  batchId: number;
  filename: string;
  fileSize: number;
  parts: Map<number, { id: string; bytes: Uint8Array }>;
}

const mostSessions = 1_000;

/** The multipart uploads on their way; the oldest make room. */
export class Sessions {
  readonly #byId = new Map<string, Session>();

  /** Returns the session that had to make room, if one had to. */
  add(session: Session): Session | undefined {
    this.#byId.set(session.id, session);
    const oldest = this.#byId.size > mostSessions ? this.#byId.values().next().value : undefined;
    if (oldest) this.#byId.delete(oldest.id);
    return oldest;
  }

  get(account: string, id: string): Session | undefined {
    const session = this.#byId.get(id);
    return session?.account === account ? session : undefined;
  }

  delete(session: Session): void {
    this.#byId.delete(session.id);
  }
}

/** The bytes that a session's parts hold. */
export function bytesOf(session: Session): number {
  return [...session.parts.values()].reduce((sum, part) => sum + part.bytes.length, 0);
}
