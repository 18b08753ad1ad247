/** What the resources load when a file or a folder is read for the first time. */
export { readListing } from './listing.ts';
export { resumeStream } from './resume-stream.ts';
export { retryConfigText } from './retry-config.ts';
