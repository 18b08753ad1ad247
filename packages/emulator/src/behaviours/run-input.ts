import type { RunDeploymentRequest } from '@org/aihub-sdk';
import { below, plainPath } from '../drive/path.ts';
import type { DeploymentSettings } from '../options.ts';
import { refuse } from '../response.ts';
import { folderOf } from '../state/batches.ts';
import type { StoredFile } from '../state/files.ts';
import type { Call } from './behaviour.ts';

/** The files of a run, as they are when it starts. */
export interface Input {
  batchId: number | null;
  inputDir: string | null;
  files: readonly StoredFile[];
}

/** A batch or a folder; one of another account does not exist. */
export function inputOf(
  call: Call,
  { batch_id, input_dir }: { batch_id?: number; input_dir?: string },
): Input {
  const { hub, caller } = call;
  if (batch_id !== undefined) {
    const batch = hub.batches.get(caller.account, batch_id);
    if (!batch) throw refuse(404, `Batch ${batch_id} does not exist in this context.`);
    return { batchId: batch_id, inputDir: null, files: batch.files };
  }
  const path = input_dir ?? '';
  const files = hub.folders.get(path) ?? batchFolder(call, path) ?? writtenFolder(call, path);
  if (!files) throw refuse(404, `Folder ${path} does not exist in this context.`);
  return { batchId: null, inputDir: path, files };
}

/** What the upstream integration holds; from a mailbox, only with a period. */
export function upstreamOf(
  { hub }: Call,
  { from_timestamp, to_timestamp }: RunDeploymentRequest,
  { upstream }: DeploymentSettings,
): Input {
  if (!upstream) throw refuse(400, 'The deployment has no upstream integration.');
  const dated = from_timestamp !== undefined && to_timestamp !== undefined;
  if (upstream.kind === 'mailbox' && !dated) {
    throw refuse(400, 'A mailbox needs from_timestamp and to_timestamp, in milliseconds.');
  }
  return {
    batchId: null,
    inputDir: null,
    files: hub.files.makeAll(upstream.files, hub.clock.now()),
  };
}

/** Files that were written into a folder, not those of its subfolders. */
function writtenFolder({ hub, caller }: Call, path: string): readonly StoredFile[] | undefined {
  const folder = plainPath(path);
  const files = [...hub.written.of(caller.account)].flatMap(([own, file]) => {
    const name = below(folder, own);
    return name === undefined || name.includes('/') ? [] : [file];
  });
  return files.length > 0 ? files : undefined;
}

/** The folder of a batch, with or without slashes around it. */
function batchFolder({ hub, caller }: Call, path: string): readonly StoredFile[] | undefined {
  const id = Number(/\/batches\/(\d+)\/?$/.exec(path)?.[1]);
  const batch = hub.batches.get(caller.account, id);
  return batch && folderOf(batch) === path.replace(/^\/|\/$/g, '') ? batch.files : undefined;
}
