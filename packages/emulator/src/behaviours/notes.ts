/** What is emulated of each operation, for the table in the documentation. */
export const notes: Readonly<Record<string, string>> = {
  runApp:
    'Starts a run on a batch or folder of the account, with tags, keys and `generate_post_process_pdf`. Owner, version and PDF passwords are taken and not looked at.',
  runDeployment:
    'The same for a deployment, which can stop for review, fail, or take its input from an upstream folder or mailbox.',
  getRunStatus:
    'The state that follows from the hub’s clock: running, stopped, complete, failed, cancelled.',
  listRuns:
    'All filters, sorting, order, limit and offset; the last 24 hours by default; newest first.',
  getRunResults:
    'What was read from the files, in pages of files, with exactly the properties of the include flags. `case_info` holds no fields.',
  deleteRun:
    'Up to three jobs; the batch goes with the input. What the database holds goes at once.',
  jobStatus: 'Pending, running, complete, by the hub’s clock; failed with the fault `job-failure`.',
  pollBatchesJob: 'The same as `jobStatus`, for any job.',
  createBatch: 'Makes a batch; a service account must name a workspace.',
  listBatches: 'By workspace and user, in the order of creation.',
  getBatch: 'With exact milliseconds.',
  deleteBatch: 'The batch is gone when the job ends; runs keep the files they began with.',
  listFiles: 'By name, with a token that files coming and going do not shift.',
  addFileToBatch: 'Puts a file, over one of the same name.',
  deleteFileFromBatch: 'The file is gone when the job in `Location` ends.',
  createMultipartUploadSession: 'Opens a session; the size of a part is an option.',
  uploadMultipartPart: 'Checks the size of each part; a part can be put again.',
  commitMultipartUploadSession: 'Commits all parts in order, or aborts.',
  readFile:
    'Files that were written, of batches, and of the output of runs; ranges; a folder as a list. `IB-Retry-Config` is taken and not acted on.',
  getFileMetadata: 'Size, date, and whether it is a file or a folder.',
  writeFile:
    'Over a file at the same path, or with `If-None-Match` only where there is none. Into the folder of a batch it adds to the batch; a folder of written files can be the input of a run.',
  deleteFileOrFolder: 'Gone when the job in `Location` ends; also output of runs.',
  listSecrets: 'By workspace and alias. Values are never shown: they are not kept.',
  createSecret: 'An alias that exists gets 400.',
  updateSecret: 'What is left out stays.',
  deleteSecret: 'At once.',
  getAuditLogs:
    'Each request of the account that changed something or was to, oldest first; `log_type` is the operationId.',
  getLegacyJobStatus: 'The same run as `getRunStatus`, in the old form.',
  runLegacyAppById: 'As `runApp`; the job’s ID is that of the run.',
  runLegacyAppByName: 'As `runApp`. The owner is not looked at.',
  getLegacyResults:
    'The fields of 20 files a page, from `batch.ibflowresults` in the output folder. Of the options only `file_offset` counts.',
  mountDrive: 'Only the name is kept; nothing is connected.',
};
