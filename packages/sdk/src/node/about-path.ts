import { AIHubError } from '../errors.ts';
import { quote } from '../quote.ts';

const advice: Record<string, string> = {
  ENOENT: 'does not exist, or is a link that leads nowhere. Check the path',
  ELOOP: 'is a link that leads back to itself. Remove it',
  EACCES: 'may not be used by this process. Check its permissions',
  EPERM: 'may not be used by this process. Check its permissions',
  EEXIST: 'is a file where a folder is needed. Choose another path',
  ENOSPC: 'cannot be written, since the disk is full. Make room',
  ENOTDIR: 'is not a folder, or lies below a file. Check the path',
};

/** Does something with a path; an error of `node:fs` says which path, and what to do. */
export async function about<T>(path: string, read: (path: string) => Promise<T>): Promise<T> {
  if (typeof path !== 'string') {
    throw new AIHubError(`A path must be a text, not ${quote(path)}.`);
  }
  try {
    return await read(path);
  } catch (cause) {
    const code = String((cause as NodeJS.ErrnoException).code ?? '');
    // What stands for bytes of a name that Node could not decode (nodejs.org/api/fs.html, "File paths").
    const isUndecoded = code === 'ENOENT' && path.includes('\ufffd');
    const remark = isUndecoded ? 'has a name that is not UTF-8. Rename it' : advice[code];
    throw new AIHubError(`${path} ${remark ?? 'cannot be read or written'} (${code || cause}).`, {
      cause,
    });
  }
}
