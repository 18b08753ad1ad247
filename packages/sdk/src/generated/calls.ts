// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { BinaryBody } from '../operation.ts';
import type { AuditLogQuery, CommitMultipartUploadSessionRequest, CreateBatchRequest, CreateMultipartUploadSessionRequest, CreateSecretRequest, DeleteRunQuery, DeleteSecretRequest, GetLegacyJobStatusQuery, GetRunResultsQuery, LegacyResultsRequest, LegacyRunByNameRequest, LegacyRunRequest, ListBatchesQuery, ListFilesQuery, ListRunsQuery, ListSecretsQuery, MountDriveRequest, ReadFileHeaders, ReadFileQuery, RunAppRequest, RunDeploymentRequest, UpdateSecretRequest, WriteFileHeaders } from './schema.ts';

/** By operationId: the arguments of its method, by name. */
export interface OperationArgs {
  /** List runs. The method is `runs.list`. */
  listRuns: {
    /** `status`, `from_timestamp`, `to_timestamp`, `limit`, `offset`, `sort_by`, `order`, `app_id`, `app_name`, `deployment_id`, `username`, `run_id`, `output_workspaces`. */
    query?: ListRunsQuery | undefined;
  };
  /** Run an app. The method is `apps.run`. */
  runApp: {
    /** The request body, `application/json`. */
    body: RunAppRequest;
  };
  /** Get a run. The method is `runs.get`. */
  getRunStatus: {
    /** ID of the run. */
    runId: string;
  };
  /** Delete a run and, by default, its input batch. The method is `runs.delete`. */
  deleteRun: {
    /** ID of the run. */
    runId: string;
    /** `delete_db_data`, `delete_input`, `delete_output`, `delete_logs`. */
    query?: DeleteRunQuery | undefined;
  };
  /** Get a run's results. The method is `runs.results`. */
  getRunResults: {
    /** ID of the run. */
    runId: string;
    /** `include_review_results`, `include_confidence_scores`, `include_validation_results`, `include_source_info`, `file_offset`. */
    query?: GetRunResultsQuery | undefined;
  };
  /** Run a deployment. The method is `deployments.run`. */
  runDeployment: {
    /** ID of the deployment, as it stands in the deployment's URL. */
    deploymentId: string;
    /** The request body, `application/json`. */
    body: RunDeploymentRequest;
  };
  /** Get a job. The method is `jobs.get`. */
  jobStatus: {
    /** ID of the job, as the request that set it going returned it. */
    jobId: string;
  };
  /** List batches. The method is `batches.list`. */
  listBatches: {
    /** `workspace`, `username`, `limit`, `offset`. */
    query?: ListBatchesQuery | undefined;
  };
  /** Create a batch. The method is `batches.create`. */
  createBatch: {
    /** The request body, `application/json`. */
    body: CreateBatchRequest;
  };
  /** Get a batch. The method is `batches.get`. */
  getBatch: {
    /** ID of the batch. */
    batchId: number;
  };
  /** Delete a batch. The method is `batches.delete`. */
  deleteBatch: {
    /** ID of the batch. */
    batchId: number;
  };
  /** List a batch's files. The method is `batches.listFiles`. */
  listFiles: {
    /** ID of the batch. */
    batchId: number;
    /** `page_size`, `start_token`. */
    query?: ListFilesQuery | undefined;
  };
  /** Add a file to a batch. The method is `batches.addFile`. */
  addFileToBatch: {
    /** ID of the batch. */
    batchId: number;
    /** Name of the file in the batch, with its extension. Percent-encoded, as in any URL. */
    filename: string;
    /** The request body, `application/octet-stream`. */
    body: BinaryBody;
  };
  /** Delete a file from a batch. The method is `batches.deleteFile`. */
  deleteFileFromBatch: {
    /** ID of the batch. */
    batchId: number;
    /** Name of the file in the batch, with its extension. Percent-encoded, as in any URL. */
    filename: string;
  };
  /** Get a job of a batch. The method is `batches.getJob`. */
  pollBatchesJob: {
    /** ID of the job, as the request that set it going returned it. */
    jobId: string;
  };
  /** Start a multipart upload. The method is `batches.createMultipartUploadSession`. */
  createMultipartUploadSession: {
    /** The request body, `application/json`. */
    body: CreateMultipartUploadSessionRequest;
  };
  /** Commit or abort a multipart upload. The method is `batches.commitMultipartUploadSession`. */
  commitMultipartUploadSession: {
    /** ID of the multipart upload session. It may hold `.`, `_` and `-`. */
    sessionId: string;
    /** The request body, `application/json`. */
    body: CommitMultipartUploadSessionRequest;
  };
  /** Upload a part. The method is `batches.uploadMultipartPart`. */
  uploadMultipartPart: {
    /** ID of the multipart upload session. It may hold `.`, `_` and `-`. */
    sessionId: string;
    /** Number of the part, counted from 1. */
    partNum: number;
    /** The request body, `application/octet-stream`. */
    body: BinaryBody;
  };
  /** Read a file. The method is `files.read`. */
  readFile: {
    /** Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
    path: string;
    /** `expect-node-type`. */
    query: ReadFileQuery;
    /** `Range`, `IB-Retry-Config`. */
    headers?: ReadFileHeaders | undefined;
  };
  /** Write a file. The method is `files.write`. */
  writeFile: {
    /** Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
    path: string;
    /** The request body, `application/octet-stream`. */
    body: BinaryBody;
    /** `If-None-Match`. */
    headers?: WriteFileHeaders | undefined;
  };
  /** Delete a file or a folder. The method is `files.delete`. */
  deleteFileOrFolder: {
    /** Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
    path: string;
  };
  /** Get facts about a file or folder. The method is `files.metadata`. */
  getFileMetadata: {
    /** Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
    path: string;
  };
  /** List secrets. The method is `secrets.list`. */
  listSecrets: {
    /** `workspace`, `alias`. */
    query?: ListSecretsQuery | undefined;
  };
  /** Create a secret. The method is `secrets.create`. */
  createSecret: {
    /** The request body, `application/json`. */
    body: CreateSecretRequest;
  };
  /** Delete a secret. The method is `secrets.delete`. */
  deleteSecret: {
    /** The request body, `application/json`. */
    body: DeleteSecretRequest;
  };
  /** Change a secret. The method is `secrets.update`. */
  updateSecret: {
    /** The request body, `application/json`. */
    body: UpdateSecretRequest;
  };
  /** Search the audit log. The method is `auditLogs.search`. */
  getAuditLogs: {
    /** The request body, `application/json`. */
    body: AuditLogQuery;
  };
  /** Get a run as a legacy job. The method is `legacy.jobStatus`. */
  getLegacyJobStatus: {
    /** `job_id`, `type`. */
    query: GetLegacyJobStatusQuery;
  };
  /** Run an app by its ID (legacy). The method is `legacy.runAppById`. */
  runLegacyAppById: {
    /** ID of the app, as it stands in the app's URL. */
    appId: string;
    /** The request body, `application/json`. */
    body: LegacyRunRequest;
  };
  /** Run an app by its name (legacy). The method is `legacy.runAppByName`. */
  runLegacyAppByName: {
    /** The request body, `application/json`. */
    body: LegacyRunByNameRequest;
  };
  /** Get results from a results file. The method is `legacy.results`. */
  getLegacyResults: {
    /** The request body, `application/json`. */
    body: LegacyResultsRequest;
  };
  /** Mount a drive. The method is `legacy.mountDrive`. */
  mountDrive: {
    /** ID of the organization. */
    org: string;
    /** Name of the workspace that gets the drive. */
    workspace: string;
    /** The request body, `application/json`. */
    body: MountDriveRequest;
  };
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
