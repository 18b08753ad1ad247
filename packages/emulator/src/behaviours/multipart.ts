import type {
  CommitMultipartUploadSessionRequest,
  CreateMultipartUploadSessionRequest,
  MultipartUploadSession,
  UploadedPart,
} from '@org/aihub-sdk';
import { notFound, refuse } from '../response.ts';
import { nameFault } from '../state/files.ts';
import { putFile } from '../state/put-file.ts';
import { bytesOf, type Session } from '../state/sessions.ts';
import type { Behaviour, Behaviours, Call } from './behaviour.ts';

const createMultipartUploadSession: Behaviour = ({ hub, caller, json, apiRoot }) => {
  const { batch_id, filename, file_size } = json as CreateMultipartUploadSessionRequest;
  const isSize = /^\d{1,15}$/.test(String(file_size));
  const fault = isSize ? nameFault(filename) : 'file_size must be a number of bytes.';
  if (fault) throw refuse(400, fault);
  if (!hub.batches.get(caller.account, batch_id)) throw notFound();
  const { random, clock, settings } = hub;
  const seconds = Math.floor(clock.now() / 1_000);
  const session: Session = {
    // With the characters that a real ID may hold.
    id: `mpu_${batch_id}.${random.hex(6)}-${random.hex(8)}.t${seconds}`,
    account: caller.account,
    batchId: batch_id,
    filename,
    fileSize: Number(file_size),
    parts: new Map(),
  };
  const dropped = hub.sessions.add(session);
  if (dropped) hub.storage.free(bytesOf(dropped));
  return {
    status: 201,
    headers: { Location: `${apiRoot}/v2/batches/multipart-upload/sessions/${session.id}` },
    json: {
      session_id: session.id,
      part_size: settings.partSizeBytes,
    } satisfies MultipartUploadSession,
  };
};

const uploadMultipartPart: Behaviour = (call) => {
  const { hub, path, bytes } = call;
  const session = sessionOf(call);
  const number = Number(path.part_num);
  const size = sizeOf(session, number, hub.settings.partSizeBytes);
  if (bytes.length !== size) {
    throw refuse(400, `Part ${number} must hold ${size} bytes, and not ${bytes.length}.`);
  }
  hub.storage.take(bytes.length);
  hub.storage.free(session.parts.get(number)?.file.bytes.length ?? 0);
  const file = hub.files.make(`part ${number}`, bytes, hub.clock.now());
  const part = { id: hub.random.hex(10), file };
  session.parts.set(number, part);
  hub.sessions.changed(session);
  return { status: 201, json: { part_num: number, part_id: part.id } satisfies UploadedPart };
};

const commitMultipartUploadSession: Behaviour = (call) => {
  const { hub, json } = call;
  const session = sessionOf(call);
  const { action, parts = [] } = json as CommitMultipartUploadSessionRequest;
  if (action === 'commit') commit(call, session, parts);
  else hub.storage.free(bytesOf(session));
  hub.sessions.delete(session);
  return { status: 201 };
};

function commit(call: Call, session: Session, parts: readonly UploadedPart[]): void {
  const { hub, caller } = call;
  const count = Math.ceil(session.fileSize / hub.settings.partSizeBytes) || 1;
  const inOrder = parts.every((part, index) => part.part_num === index + 1);
  if (parts.length !== count || !inOrder) {
    throw refuse(400, `To commit, name the parts 1 to ${count} in order.`);
  }
  const chunks = parts.map(({ part_num, part_id }) => {
    const part = session.parts.get(part_num);
    if (!part || part.id !== part_id)
      throw refuse(400, `Part ${part_num} was not uploaded as ${part_id}.`);
    return part.file.bytes;
  });
  const batch = hub.batches.get(caller.account, session.batchId);
  if (!batch) throw notFound();
  const bytes = new Uint8Array(Buffer.concat(chunks));
  putFile(hub, batch, session.filename, bytes, bytesOf(session));
}

/** Each part is as large as the session said, but the last holds the rest. */
function sizeOf(session: Session, number: number, partSize: number): number {
  const rest = session.fileSize - (number - 1) * partSize;
  if (rest > 0 || number === 1) return Math.min(rest, partSize);
  throw refuse(400, `A file of ${session.fileSize} bytes has no part ${number}.`);
}

function sessionOf({ hub, caller, path }: Call): Session {
  const session = hub.sessions.get(caller.account, String(path.session_id));
  if (!session) throw refuse(404, 'The upload session does not exist.');
  return session;
}

/** Multipart uploads: sizes and order of the parts are checked, the session ends either way. */
export const multipart: Behaviours = {
  createMultipartUploadSession,
  uploadMultipartPart,
  commitMultipartUploadSession,
};
