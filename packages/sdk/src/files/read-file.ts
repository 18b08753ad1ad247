import type { ReadFileHeaders, ReadFileQuery } from '../generated/schema.ts';
import type { BinaryResponse, BinaryStream } from '../operation.ts';
import { type FolderNode, readListing } from './listing.ts';
import { remotePath } from './remote-path.ts';
import { resumeStream } from './resume-stream.ts';
import { type FileRetryConfig, retryConfigText } from './retry-config.ts';

/** Headers of `files.read`: `Range`, and `IB-Retry-Config` as an object or as text. */
export type ReadHeaders = Omit<ReadFileHeaders, 'IB-Retry-Config'> & {
  /**
   * How long the server waits for a file that is not there yet.
   *
   * @default not at all
   */
  'IB-Retry-Config'?: FileRetryConfig | string | undefined;
};

/** What was opened: its bytes, or a stream where the call asks for one. */
type Opened = BinaryResponse & BinaryStream;

/** Sends one request for a file or a folder. */
export type ReadRemote = (
  path: string,
  query: ReadFileQuery,
  headers?: ReadFileHeaders,
) => Promise<Opened>;

/** Reads a file; a stream of it goes on after a break. */
export async function readFile(
  read: ReadRemote,
  path: string,
  query: ReadFileQuery = { 'expect-node-type': 'file' },
  { 'IB-Retry-Config': retry, ...headers }: ReadHeaders = {},
): Promise<Opened> {
  const at = remotePath(path);
  const sent: ReadFileHeaders = { ...headers };
  if (retry !== undefined) sent['IB-Retry-Config'] = retryConfigText(retry);
  const open = (range?: string) => read(at, query, range ? { ...sent, Range: range } : sent);
  const opened = await open();
  return opened.body ? { ...opened, body: resumeStream(opened, open) } : opened;
}

/** Reads what a folder holds. */
export async function readFolder(read: ReadRemote, path: string): Promise<FolderNode[]> {
  const { bytes } = await read(remotePath(path), { 'expect-node-type': 'folder' });
  return readListing(path, bytes);
}
