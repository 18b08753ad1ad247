import { deletePath } from '../drive/change.ts';
import type { HubState } from './hub-state.ts';
import type { Deletion } from './jobs.ts';

/** What a job does when it ends. */
export function carryOut(hub: HubState, deletion: Deletion): void {
  if (deletion.kind === 'batch') deleteBatch(hub, deletion.batchId);
  if (deletion.kind === 'batch-file') deleteBatchFile(hub, deletion);
  if (deletion.kind === 'output') deleteOutput(hub, deletion.runId);
  if (deletion.kind === 'path') deletePath(hub, deletion.account, deletion.path);
}

function deleteBatch(hub: HubState, id: number): void {
  const batch = hub.batches.find(id);
  if (!batch) return;
  hub.batches.delete(batch);
  for (const file of batch.files) hub.storage.release(file);
}

function deleteBatchFile(
  hub: HubState,
  { batchId, name, fileId }: Extract<Deletion, { kind: 'batch-file' }>,
): void {
  const batch = hub.batches.find(batchId);
  const file = batch && hub.batches.file(batch, name);
  if (!batch || file?.id !== fileId) return;
  hub.batches.change(batch, name, undefined, hub.clock.now());
  hub.storage.release(file);
}

function deleteOutput(hub: HubState, runId: string): void {
  const run = hub.runs.find(runId);
  if (!run) return;
  run.outputDeletedMs = hub.clock.now();
  hub.runs.changed(run);
}
