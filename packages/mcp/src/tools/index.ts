import type { Tool } from '../tool.ts';
import { callOperationTool } from './call-operation.ts';
import { deleteBatch } from './delete-batch.ts';
import { deleteRun } from './delete-run.ts';
import { getResults } from './get-results.ts';
import { getRun } from './get-run.ts';
import { listRuns } from './list-runs.ts';
import { runDeployment } from './run-deployment.ts';
import { searchOperations } from './search-operations.ts';
import { uploadFiles } from './upload-files.ts';
import { waitForRun } from './wait-for-run.ts';

/** Every tool. Their input is checked against their schema before they are called. */
export const tools: readonly Tool<never>[] = [
  listRuns,
  getRun,
  waitForRun,
  getResults,
  uploadFiles,
  runDeployment,
  deleteRun,
  deleteBatch,
  searchOperations,
  callOperationTool,
];
