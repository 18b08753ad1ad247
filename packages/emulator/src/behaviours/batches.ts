import type { BatchCreated, BatchDeletion, BatchList, CreateBatchRequest } from '@org/aihub-sdk';
import { notFound, refuse } from '../response.ts';
import { batchInfo, type StoredBatch } from '../state/batches.ts';
import type { StoredJob } from '../state/jobs.ts';
import type { Behaviour, Behaviours, Call } from './behaviour.ts';
import { pageOf } from './page.ts';

/** The batch that the path names; throws the response 404. */
export function batchOf({ hub, caller, path }: Call): StoredBatch {
  const batch = hub.batches.get(caller.account, Number(path.batch_id));
  if (!batch) throw notFound();
  return batch;
}

/** Sets the deletion of a batch going, or returns the one that is on its way. */
export function deletionOf({ hub, jobFailure }: Call, batch: StoredBatch): StoredJob {
  const running = batch.deletion && hub.jobs.get(batch.account, batch.deletion);
  if (running && !running.isDone) return running;
  const deletion = { kind: 'batch', batchId: batch.id } as const;
  const job = hub.startJob(batch.account, `batch ${batch.id}`, deletion, jobFailure);
  batch.deletion = job.id;
  hub.batches.changed(batch);
  return job;
}

const createBatch: Behaviour = ({ hub, caller, json }) => {
  const { name, workspace } = json as CreateBatchRequest;
  if (caller.serviceAccount && workspace === undefined) {
    throw refuse(400, 'A service account has no personal workspace: name a workspace.');
  }
  const now = hub.clock.now();
  const { id } = hub.batches.create({
    account: caller.account,
    owner: caller.username,
    name,
    workspace: workspace ?? caller.username,
    createdMs: now,
    updatedMs: now,
  });
  return { status: 200, json: { id } satisfies BatchCreated };
};

const listBatches: Behaviour = (call) => {
  const { hub, caller, query } = call;
  const { offset, limit } = pageOf(call);
  const batches = hub.batches
    .all()
    .filter(
      (batch) =>
        batch.account === caller.account &&
        (query.workspace === undefined || batch.workspace === query.workspace) &&
        (query.username === undefined || batch.owner === query.username),
    )
    .slice(offset, offset + limit)
    .map(batchInfo);
  return { status: 200, json: { batches } satisfies BatchList };
};

const getBatch: Behaviour = (call) => ({ status: 200, json: batchInfo(batchOf(call)) });

const deleteBatch: Behaviour = (call) => {
  const job = deletionOf(call, batchOf(call));
  return { status: 202, json: { job_id: job.id } satisfies BatchDeletion };
};

/** Batches: created, listed in the order of creation, gone when their deletion ends. */
export const batches: Behaviours = { createBatch, listBatches, getBatch, deleteBatch };
