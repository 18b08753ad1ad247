import type { BatchesOperations } from '../generated/operations/batches.ts';
import type { CallOptions } from '../operation.ts';
import type { UploadedFile } from './file-uploads.ts';
import type { UploadOptions } from './options.ts';
import type { UploadFile } from './source.ts';
import { uploadAll } from './upload-all.ts';
import type { UploadTarget } from './upload-file.ts';

/** The deadline of a request that aborts a session. */
const abortTimeoutMs = 10_000;

/** The requests that an upload needs. */
type Requests = Pick<
  BatchesOperations,
  | 'addFile'
  | 'createMultipartUploadSession'
  | 'uploadMultipartPart'
  | 'commitMultipartUploadSession'
>;

/** Uploads files to a batch. */
export function uploadToBatch(
  requests: Requests,
  batchId: number,
  files: Iterable<UploadFile> | AsyncIterable<UploadFile>,
  options: UploadOptions,
): Promise<UploadedFile[]> {
  const call = (signal: AbortSignal): CallOptions => {
    const { timeoutMs, maxRetries } = options;
    return { timeoutMs, maxRetries, signal };
  };
  const target: UploadTarget = {
    put: (name, body, signal) => requests.addFile(batchId, name, body, call(signal)),
    open: (filename, file_size, signal) =>
      requests.createMultipartUploadSession(
        { batch_id: batchId, filename, file_size },
        call(signal),
      ),
    sendPart: (sessionId, partNum, body, signal) =>
      requests.uploadMultipartPart(sessionId, partNum, body, call(signal)),
    commit: (sessionId, parts, signal) =>
      requests.commitMultipartUploadSession(sessionId, { action: 'commit', parts }, call(signal)),
    abort: (sessionId) =>
      requests.commitMultipartUploadSession(
        sessionId,
        { action: 'abort' },
        { timeoutMs: abortTimeoutMs },
      ),
  };
  return uploadAll(files, target, options);
}
