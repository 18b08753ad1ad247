/** What the resources load when files are uploaded for the first time. */
export { uploadToBatch } from './upload-to-batch.ts';
