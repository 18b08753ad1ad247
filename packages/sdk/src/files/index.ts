/** What the resources load when a file or a folder is read for the first time. */
export { readFile, readFolder } from './read-file.ts';
