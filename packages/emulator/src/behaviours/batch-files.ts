import type { BatchFileList } from '@org/aihub-sdk';
import { notFound, refuse } from '../response.ts';
import { firstFrom, folderOf, type StoredBatch } from '../state/batches.ts';
import { nameFault, type StoredFile } from '../state/files.ts';
import { putFile } from '../state/put-file.ts';
import { batchOf } from './batches.ts';
import type { Behaviour, Behaviours } from './behaviour.ts';

const addFileToBatch: Behaviour = (call) => {
  const name = String(call.path.filename);
  const fault = nameFault(name);
  if (fault) throw refuse(400, fault);
  putFile(call.hub, batchOf(call), name, call.bytes);
  return { status: 204 };
};

const listFiles: Behaviour = (call) => {
  const { hub, query } = call;
  const batch = batchOf(call);
  const { listPageCap, listPageSize } = hub.settings;
  const asked = Number(query.page_size ?? listPageSize);
  const size = asked < 1 ? listPageSize : asked;
  const start = query.start_token === undefined ? 0 : indexAfter(batch, String(query.start_token));
  const page = batch.files.slice(start, start + Math.min(size, listPageCap));
  const last = page.at(-1);
  const hasMore = start + page.length < batch.files.length;
  const json: BatchFileList = {
    nodes: page.map((file) => nodeOf(batch, file)),
    next_page_token: hasMore && last ? tokenAfter(last.name) : null,
    has_more: hasMore,
  };
  return { status: 200, json };
};

const deleteFileFromBatch: Behaviour = (call) => {
  const { hub, apiRoot } = call;
  const batch = batchOf(call);
  const file = hub.batches.file(batch, String(call.path.filename));
  if (!file) throw notFound();
  const deletion = {
    kind: 'batch-file',
    batchId: batch.id,
    name: file.name,
    fileId: file.id,
  } as const;
  const job = hub.startJob(batch.account, file.name, deletion, call.jobFailure);
  return { status: 202, headers: { Location: `${apiRoot}/v2/batches/jobs/${job.id}` } };
};

function nodeOf(batch: StoredBatch, file: StoredFile) {
  return {
    full_path: `${folderOf(batch)}/${file.name}`,
    name: file.name,
    metadata: {
      node_type: 'file',
      size: file.bytes.length,
      modified_timestamp: Math.floor(file.modifiedMs / 1_000),
    },
    perms: { can_read: true, can_write: true, can_delete: true },
  };
}

function tokenAfter(name: string): string {
  return Buffer.from(JSON.stringify({ after: name })).toString('base64url');
}

/** Goes on behind a name, so that files that come or go in between do not shift the pages. */
function indexAfter(batch: StoredBatch, token: string): number {
  try {
    const { after } = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (typeof after === 'string') {
      const at = firstFrom(batch.files, after);
      return batch.files[at]?.name === after ? at + 1 : at;
    }
  } catch {
    // Falls through to the refusal.
  }
  throw refuse(400, 'start_token is not a token that this hub gave.');
}

/** Files of a batch: put, listed by name in pages, gone when their deletion ends. */
export const batchFiles: Behaviours = { addFileToBatch, listFiles, deleteFileFromBatch };
