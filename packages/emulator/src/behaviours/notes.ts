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
  jobStatus: 'Pending, running, complete, by the hub’s clock. Jobs never fail.',
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
};
