import { onAbort } from '../async/on-abort.ts';
import type { Semaphore } from '../async/semaphore.ts';
import { unlessAborted } from '../async/unless-aborted.ts';
import { UnknownOutcomeError } from '../errors.ts';
import type { MultipartUploadSession, UploadedPart } from '../generated/schema.ts';
import { lengthOf } from './parts.ts';
import { partIdOf, partSizeOf, sessionIdOf } from './session.ts';
import type { Source } from './source.ts';

/** The requests of an upload. */
export interface UploadTarget {
  put(name: string, body: Blob | Uint8Array, signal: AbortSignal): Promise<void>;
  open(name: string, size: number, signal: AbortSignal): Promise<MultipartUploadSession>;
  sendPart(
    sessionId: string,
    partNum: number,
    body: Blob | Uint8Array,
    signal: AbortSignal,
  ): Promise<UploadedPart>;
  commit(sessionId: string, parts: UploadedPart[], signal: AbortSignal): Promise<void>;
  abort(sessionId: string): Promise<void>;
}

/** What the files of an upload share. */
export interface SharedUpload {
  target: UploadTarget;
  /** One for each body that is held and sent. */
  slots: Semaphore;
  /** Ends the upload. */
  signal: AbortSignal;
}

/** Largest file that is sent in one request: "10 MB" in the API's documentation, read as 10^7 bytes. */
export const maxSingleRequestBytes = 10_000_000;
/** A session that could not be opened holds nothing, so that opening another does no harm. */
const maxOpenings = 3;

/** Uploads one file; leaves no session behind, whatever happens, if the server can be reached. */
export async function uploadFile(
  source: Source,
  shared: SharedUpload,
  onSent: (bytes: number) => void,
): Promise<void> {
  const { target, slots, signal } = shared;
  const { name, size } = source;
  if (size > maxSingleRequestBytes)
    return unchanged(source, () => uploadInParts(source, shared, onSent));
  await slots.take();
  try {
    await unchanged(source, async () => {
      signal.throwIfAborted();
      await target.put(name, await wholeOf(source), signal);
    });
  } finally {
    slots.release();
  }
  onSent(size);
}

/** When the content changed before or while it was sent, that is the error, not what the request failed with. */
async function unchanged(source: Source, send: () => Promise<void>): Promise<void> {
  await source.checkUnchanged?.();
  try {
    await send();
  } catch (error) {
    await source.checkUnchanged?.();
    throw error;
  }
}

async function uploadInParts(
  source: Source,
  { target, slots, signal }: SharedUpload,
  onSent: (bytes: number) => void,
): Promise<void> {
  signal.throwIfAborted();
  const session = await openSession(source, target, signal);
  const sessionId = sessionIdOf(session, source.name);
  const control = new AbortController();
  const { signal: own } = control;
  const forget = onAbort(signal, () => control.abort(signal.reason));
  let isCommitting = false;
  try {
    const open = { id: sessionId, partSize: partSizeOf(session, source.name) };
    const parts = await sendParts(source, open, { target, slots, control }, onSent);
    await source.checkUnchanged?.();
    own.throwIfAborted();
    isCommitting = true;
    await target.commit(sessionId, parts, own);
  } catch (error) {
    // A commit that may have been carried out must not be undone.
    const isUnknown = isCommitting && (error instanceof UnknownOutcomeError || own.aborted);
    if (!isUnknown) await target.abort(sessionId).catch(() => {});
    throw error;
  } finally {
    forget();
  }
}

async function wholeOf(source: Source): Promise<Blob | Uint8Array> {
  if (source.whole) return source.whole();
  let whole: Blob | Uint8Array = new Uint8Array();
  for await (const part of source.parts(Math.max(1, source.size))) whole = part;
  return whole;
}

async function openSession(
  { name, size }: Source,
  target: UploadTarget,
  signal: AbortSignal,
): Promise<MultipartUploadSession> {
  for (let openings = 1; ; openings++) {
    try {
      return await target.open(name, size, signal);
    } catch (error) {
      if (!(error instanceof UnknownOutcomeError) || openings >= maxOpenings) throw error;
    }
  }
}

/** Reads the parts one after the other, and sends as many at a time as there are slots. */
async function sendParts(
  source: Source,
  session: { id: string; partSize: number },
  { target, slots, control }: Omit<SharedUpload, 'signal'> & { control: AbortController },
  onSent: (bytes: number) => void,
): Promise<UploadedPart[]> {
  const { signal } = control;
  const sent: UploadedPart[] = [];
  const sending = new Set<Promise<void>>();
  const send = async (partNum: number, body: Blob | Uint8Array): Promise<void> => {
    try {
      const part = await target.sendPart(session.id, partNum, body, signal);
      sent[partNum - 1] = { part_num: partNum, part_id: partIdOf(part, source.name) };
      onSent(lengthOf(body));
    } catch (error) {
      control.abort(error);
    } finally {
      slots.release();
    }
  };
  const parts = source.parts(session.partSize);
  try {
    for (let partNum = 1; ; partNum++) {
      await slots.take();
      const next = signal.aborted
        ? undefined
        : await unlessAborted(signal, parts.next()).catch((error) => control.abort(error));
      if (!next || next.done || signal.aborted) {
        slots.release();
        break;
      }
      const task = send(partNum, next.value).finally(() => sending.delete(task));
      sending.add(task);
    }
  } finally {
    parts.return().catch(() => {});
    await Promise.all(sending);
  }
  signal.throwIfAborted();
  return sent;
}
