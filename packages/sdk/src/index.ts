export { AIHub, type OperationOptions, type OperationResult, preload } from './client.ts';
export { stringify } from './codec/stringify.ts';
export { jsonReplacer } from './codec/to-json.ts';
export * from './errors.ts';
export { type FilePathParts, filePath } from './file-path.ts';
export type { FolderNode } from './files/listing.ts';
export type { ReadHeaders } from './files/read-file.ts';
export type { FileRetryConfig } from './files/retry-config.ts';
export type { OperationArgs, OperationId } from './generated/calls.ts';
export * from './generated/enums.ts';
export type * from './generated/operations/index.ts';
export type * from './generated/schema.ts';
export type {
  BinaryBody,
  BinaryResponse,
  BinaryStream,
  CallOptions,
  StreamOptions,
} from './operation.ts';
export type {
  AuditLogRecord,
  AuditLogSearch,
  IterateAuditLogsQuery,
} from './paging/audit-logs.ts';
export type { IterateBatchesQuery } from './paging/iterate-batches.ts';
export type { IterateResultsOptions } from './paging/iterate-results.ts';
export type { IterateRunsQuery } from './paging/iterate-runs.ts';
export type { PageSize } from './paging/page-size.ts';
export type { RunsWindow } from './paging/window.ts';
export type { Apps } from './resources/apps.ts';
export type { AuditLogs } from './resources/audit-logs.ts';
export type { Batches } from './resources/batches.ts';
export type { Deployments } from './resources/deployments.ts';
export type { Files } from './resources/files.ts';
export type { Jobs } from './resources/jobs.ts';
export type { Legacy, LegacyCurrentStatus, ParsedLegacyJob } from './resources/legacy.ts';
export type { Paged } from './resources/paged.ts';
export type { Runs } from './resources/runs.ts';
export { type Field, fields } from './rows/fields.ts';
export { toJsonLines } from './rows/json-lines.ts';
export { type Row, type RowsOptions, rows } from './rows/rows.ts';
export type { SubmitOptions } from './submission/options.ts';
export type { Telemetry } from './telemetry.ts';
export { dateToNs, durationMs, type Nanoseconds, nsToDate } from './time.ts';
export type { AttemptEvent, Logger } from './transport/hooks.ts';
export { fillPath } from './transport/path.ts';
export type { FetchInit, SafeFetch } from './transport/safe-fetch.ts';
export type { AIHubOptions } from './transport/settings.ts';
export type { FailedUpload, UploadedFile } from './upload/file-uploads.ts';
export type { UploadOptions, UploadProgress } from './upload/options.ts';
export type { UploadFile } from './upload/source.ts';
export type { WaitOptions } from './waiting/options.ts';
export type { RunWaitOptions } from './waiting/run-target.ts';
