import { AIHubError, UnknownOutcomeError } from '../errors.ts';
import type { MultipartUploadSession, UploadedPart } from '../generated/schema.ts';
import type { Slots } from './slots.ts';
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
export interface UploadFrame {
  target: UploadTarget;
  /** One for each body that is held and sent. */
  slots: Slots;
  signal: AbortSignal;
}

/** Up to here a file goes in one request: "10 MB", of which this is the smaller reading. */
export const largestPut = 10_000_000;
/** A session that could not be opened holds nothing, so that opening another does no harm. */
const mostOpenings = 3;

/** Uploads one file; leaves no session behind, whatever happens, if the server can be reached. */
export async function uploadFile(
  source: Source,
  frame: UploadFrame,
  onSent: (bytes: number) => void,
): Promise<void> {
  const { target, slots, signal } = frame;
  const { name, size } = source;
  if (size <= largestPut) {
    await slots.take();
    try {
      signal.throwIfAborted();
      await target.put(name, await wholeOf(source), signal);
    } finally {
      slots.release();
    }
    onSent(size);
    return;
  }
  const session = await openSession(source, target, signal);
  const sessionId = session.session_id;
  let isCommitting = false;
  try {
    const parts = await sendParts(source, session, frame, onSent);
    isCommitting = true;
    await target.commit(sessionId, parts, signal);
  } catch (error) {
    // A commit that may have been carried out must not be undone.
    const isUnknown = isCommitting && (error instanceof UnknownOutcomeError || signal.aborted);
    if (!isUnknown) await target.abort(sessionId).catch(() => {});
    throw error;
  }
}

async function wholeOf(source: Source): Promise<Blob | Uint8Array> {
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
      if (!(error instanceof UnknownOutcomeError) || openings >= mostOpenings) throw error;
    }
  }
}

/** Reads the parts one after the other, and sends as many at a time as there are slots. */
async function sendParts(
  source: Source,
  { session_id, part_size }: MultipartUploadSession,
  { target, slots, signal }: UploadFrame,
  onSent: (bytes: number) => void,
): Promise<UploadedPart[]> {
  const sent: UploadedPart[] = [];
  const sending: Promise<void>[] = [];
  if (!(part_size >= 1)) {
    throw new AIHubError(`The server wants parts of ${part_size} bytes for ${source.name}.`);
  }
  const stop = new AbortController();
  const onAbort = () => stop.abort(signal.reason);
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  const send = async (partNum: number, body: Blob | Uint8Array): Promise<void> => {
    try {
      const { part_id } = await target.sendPart(session_id, partNum, body, stop.signal);
      sent[partNum - 1] = { part_num: partNum, part_id };
      onSent(body instanceof Blob ? body.size : body.byteLength);
    } catch (error) {
      stop.abort(error);
    } finally {
      slots.release();
    }
  };
  const parts = source.parts(part_size);
  try {
    for (let partNum = 1; ; partNum++) {
      await slots.take();
      const next = stop.signal.aborted
        ? undefined
        : await parts.next().catch((error: unknown) => stop.abort(error));
      if (!next || next.done) {
        slots.release();
        break;
      }
      sending.push(send(partNum, next.value));
    }
  } finally {
    parts.return().catch(() => {});
    await Promise.all(sending);
    signal.removeEventListener('abort', onAbort);
  }
  stop.signal.throwIfAborted();
  return sent;
}
