// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { BinaryBody } from '../operation.ts';
import type { DeleteRunQuery, GetLegacyJobStatusQuery, GetRunResultsQuery, ListBatchesQuery, ListFilesQuery, ListRunsQuery, ListSecretsQuery, ReadFileHeaders, ReadFileQuery, WriteFileHeaders } from './operations/index.ts';
import type { AuditLogQuery, CommitMultipartUploadSessionRequest, CreateBatchRequest, CreateMultipartUploadSessionRequest, CreateSecretRequest, DeleteSecretRequest, LegacyResultsRequest, LegacyRunByNameRequest, LegacyRunRequest, MountDriveRequest, RunAppRequest, RunDeploymentRequest, UpdateSecretRequest } from './schema.ts';

/** By operationId: the arguments of its method, by name. */
export interface OperationArgs {
  listRuns: { query?: ListRunsQuery | undefined };
  runApp: { body: RunAppRequest };
  getRunStatus: { runId: string };
  deleteRun: { runId: string; query?: DeleteRunQuery | undefined };
  getRunResults: { runId: string; query?: GetRunResultsQuery | undefined };
  runDeployment: { deploymentId: string; body: RunDeploymentRequest };
  jobStatus: { jobId: string };
  listBatches: { query?: ListBatchesQuery | undefined };
  createBatch: { body: CreateBatchRequest };
  getBatch: { batchId: number };
  deleteBatch: { batchId: number };
  listFiles: { batchId: number; query?: ListFilesQuery | undefined };
  addFileToBatch: { batchId: number; filename: string; body: BinaryBody };
  deleteFileFromBatch: { batchId: number; filename: string };
  pollBatchesJob: { jobId: string };
  createMultipartUploadSession: { body: CreateMultipartUploadSessionRequest };
  commitMultipartUploadSession: { sessionId: string; body: CommitMultipartUploadSessionRequest };
  uploadMultipartPart: { sessionId: string; partNum: number; body: BinaryBody };
  readFile: { path: string; query: ReadFileQuery; headers?: ReadFileHeaders | undefined };
  writeFile: { path: string; body: BinaryBody; headers?: WriteFileHeaders | undefined };
  deleteFileOrFolder: { path: string };
  getFileMetadata: { path: string };
  listSecrets: { query?: ListSecretsQuery | undefined };
  createSecret: { body: CreateSecretRequest };
  deleteSecret: { body: DeleteSecretRequest };
  updateSecret: { body: UpdateSecretRequest };
  getAuditLogs: { body: AuditLogQuery };
  getLegacyJobStatus: { query: GetLegacyJobStatusQuery };
  runLegacyAppById: { appId: string; body: LegacyRunRequest };
  runLegacyAppByName: { body: LegacyRunByNameRequest };
  getLegacyResults: { body: LegacyResultsRequest };
  mountDrive: { org: string; workspace: string; body: MountDriveRequest };
}

/** The operationId of an operation of the API. */
export type OperationId = keyof OperationArgs;

/**
 * By operationId: the resource, the method on it, and the names of its arguments in order, with a
 * question mark after those that may be left out.
 */
export const operationMethods = {
  listRuns: ['runs', 'list', 'query?'],
  runApp: ['apps', 'run', 'body'],
  getRunStatus: ['runs', 'get', 'runId'],
  deleteRun: ['runs', 'delete', 'runId', 'query?'],
  getRunResults: ['runs', 'results', 'runId', 'query?'],
  runDeployment: ['deployments', 'run', 'deploymentId', 'body'],
  jobStatus: ['jobs', 'get', 'jobId'],
  listBatches: ['batches', 'list', 'query?'],
  createBatch: ['batches', 'create', 'body'],
  getBatch: ['batches', 'get', 'batchId'],
  deleteBatch: ['batches', 'delete', 'batchId'],
  listFiles: ['batches', 'listFiles', 'batchId', 'query?'],
  addFileToBatch: ['batches', 'addFile', 'batchId', 'filename', 'body'],
  deleteFileFromBatch: ['batches', 'deleteFile', 'batchId', 'filename'],
  pollBatchesJob: ['batches', 'getJob', 'jobId'],
  createMultipartUploadSession: ['batches', 'createMultipartUploadSession', 'body'],
  commitMultipartUploadSession: ['batches', 'commitMultipartUploadSession', 'sessionId', 'body'],
  uploadMultipartPart: ['batches', 'uploadMultipartPart', 'sessionId', 'partNum', 'body'],
  readFile: ['files', 'read', 'path', 'query', 'headers?'],
  writeFile: ['files', 'write', 'path', 'body', 'headers?'],
  deleteFileOrFolder: ['files', 'delete', 'path'],
  getFileMetadata: ['files', 'metadata', 'path'],
  listSecrets: ['secrets', 'list', 'query?'],
  createSecret: ['secrets', 'create', 'body'],
  deleteSecret: ['secrets', 'delete', 'body'],
  updateSecret: ['secrets', 'update', 'body'],
  getAuditLogs: ['auditLogs', 'search', 'body'],
  getLegacyJobStatus: ['legacy', 'jobStatus', 'query'],
  runLegacyAppById: ['legacy', 'runAppById', 'appId', 'body'],
  runLegacyAppByName: ['legacy', 'runAppByName', 'body'],
  getLegacyResults: ['legacy', 'results', 'body'],
  mountDrive: ['legacy', 'mountDrive', 'org', 'workspace', 'body'],
} as const;
