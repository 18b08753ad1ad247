import type { Run } from '@org/aihub-sdk';
import type { StoredFile } from './files.ts';

/** A value that a reviewer set. */
export interface ReviewEdit {
  /**
   * Name of the file.
   *
   * @default the first one
   */
  file?: string;
  /**
   * Index of the document in the file.
   *
   * @default 0
   */
  document?: number;
  /** Name of the field as in results; left out, the class of the document is set. */
  field?: string;
  value: string;
}

/** A review that was done. */
export interface Review {
  reviewer: string;
  edits: readonly ReviewEdit[];
  atMs: number;
  /** When the run ends after it. */
  doneMs: number;
}

/** A run as it was started; all else follows from it and the time. */
export interface StoredRun {
  id: string;
  account: string;
  username: string;
  startNs: bigint;
  /** Digits of the finish below a millisecond, in nanoseconds. */
  finishNs: number;
  startMs: number;
  /** When its processing ends. */
  processedMs: number;
  ending: 'COMPLETE' | 'FAILED' | 'STOPPED_AT_CHECKPOINT';
  msg: string | null;
  batchId: number | null;
  inputDir: string | null;
  appId: string | null;
  appName: string | null;
  deploymentId: string | null;
  outputDir: string;
  outputWorkspace: string;
  tags: readonly string[];
  custom: Readonly<Record<string, unknown>>;
  makesPdf: boolean;
  /** Size of the request that started it. */
  bodyBytes: number;
  files: readonly StoredFile[];
  required: readonly string[] | undefined;
  review?: Review;
  cancelledMs?: number;
  outputDeletedMs?: number;
  /** Files of its output that were deleted, by name. */
  deletedOutput?: readonly string[];
}

/** Where a run stands at a time. */
export interface RunState {
  status: 'RUNNING' | 'STOPPED_AT_CHECKPOINT' | 'COMPLETE' | 'FAILED' | 'CANCELLED';
  msg: string | null;
  finishedMs: number | undefined;
}

/** Derives a run's state from the time: no timer, so 100,000 runs cost nothing while they run. */
export function stateOf(run: StoredRun, now: number): RunState {
  const { cancelledMs, processedMs, ending, msg, review } = run;
  if (cancelledMs !== undefined) {
    return { status: 'CANCELLED', msg: 'Run was cancelled by user.', finishedMs: cancelledMs };
  }
  if (now < processedMs) return { status: 'RUNNING', msg: null, finishedMs: undefined };
  if (ending !== 'STOPPED_AT_CHECKPOINT') return { status: ending, msg, finishedMs: processedMs };
  if (!review) return { status: ending, msg, finishedMs: undefined };
  if (now < review.doneMs) return { status: 'RUNNING', msg: null, finishedMs: undefined };
  return { status: 'COMPLETE', msg: null, finishedMs: review.doneMs };
}

/** Unix time of the finish in nanoseconds, or null while the run is not over. */
export function finishOf(run: StoredRun, { finishedMs }: RunState): bigint | null {
  if (finishedMs === undefined) return null;
  const finish = BigInt(finishedMs) * 1_000_000n + BigInt(run.finishNs);
  return finish > run.startNs ? finish : run.startNs + 1n;
}

/** A run as the API shows it. */
export function runAt(run: StoredRun, now: number): Run {
  const state = stateOf(run, now);
  return {
    id: run.id,
    status: state.status,
    start_timestamp: run.startNs,
    finish_timestamp: finishOf(run, state),
    msg: state.msg,
    batch_id: run.batchId,
    input_dir: run.inputDir,
    app_id: run.appId,
    deployment_id: run.deploymentId,
    tags: [...run.tags],
  };
}
