import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, rename, utimes } from 'node:fs/promises';
import { AIHubError } from '../errors.ts';
import type { CallOptions } from '../operation.ts';
import { about } from './about-path.ts';
import type { RemoteFiles } from './transfer.ts';

/** What identifies one version of a remote file. */
interface Version {
  size: number | undefined;
  /** As the server writes it. */
  changed: string | undefined;
}

/** `a.pdf.0123456789ab.part`: what is there already of one version of a file. */
export const partName: RegExp = /\.[0-9a-f]{12}\.part$/;

/**
 * Downloads one file. What arrives goes into a file beside it, named after the version of the remote
 * file, which gets its name when it is complete; a later call goes on with it.
 *
 * @param onBytes - Called with the number of bytes that have become available.
 * @throws AIHubError when the file changed meanwhile.
 */
export async function downloadFile(
  files: RemoteFiles,
  remote: string,
  local: string,
  options: CallOptions,
  onBytes: (count: number) => void,
): Promise<void> {
  const facts = await files.metadata(remote, options);
  const version = { size: facts['Content-Length'], changed: facts['last-modified'] };
  if (await isThere(local, version)) return onBytes(version.size ?? 0);
  const part = `${local}.${hashOf(version)}.part`;
  // A link in the place of the part would lead the bytes elsewhere.
  const flags = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  const handle = await about(part, (at) => open(at, flags));
  try {
    await fill(handle, files, remote, version, options, onBytes);
  } finally {
    await handle.close();
  }
  const time = timeOf(version);
  if (time) await utimes(part, time, time);
  await about(local, (at) => rename(part, at));
}

/** A file that an earlier call has completed has the size and time of the remote one. */
async function isThere(local: string, version: Version): Promise<boolean> {
  const found = await lstat(local).catch(() => undefined);
  const time = timeOf(version);
  return (
    found?.isFile() === true &&
    time !== undefined &&
    found.size === version.size &&
    Math.abs(found.mtimeMs - time.getTime()) < 1_000
  );
}

async function fill(
  handle: FileHandle,
  files: RemoteFiles,
  remote: string,
  { size, changed }: Version,
  options: CallOptions,
  onBytes: (count: number) => void,
): Promise<void> {
  let at = (await handle.stat()).size;
  if (size === undefined || changed === undefined || at > size) at = 0;
  if (at > 0) onBytes(at);
  if (at > 0 && at === size) return;
  const headers = at > 0 ? { Range: `bytes=${at}-` } : undefined;
  const file = await files.read(remote, undefined, headers, { ...options, as: 'stream' });
  if (headers && !file.range) {
    onBytes(-at);
    at = 0;
  }
  await handle.truncate(at);
  for await (const chunk of file.body) {
    await handle.write(chunk, 0, chunk.byteLength, at);
    at += chunk.byteLength;
    onBytes(chunk.byteLength);
  }
  if (size === undefined || at === size) return;
  await handle.truncate(0);
  throw new AIHubError(
    `${remote} changed while it was downloaded: it had ${size} bytes, and ${at} came. Download it again.`,
  );
}

function hashOf({ size, changed }: Version): string {
  return createHash('sha256').update(`${size} ${changed}`).digest('hex').slice(0, 12);
}

function timeOf({ changed }: Version): Date | undefined {
  const time = new Date(changed ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
