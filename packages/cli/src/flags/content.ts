import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { UsageError } from '../errors/usage-error.ts';
import type { Input } from '../host.ts';

/** Whether a value of a flag names where its content is: `@FILE`, or `-` for standard input. */
export function isPlace(value: string): boolean {
  return value === '-' || value.startsWith('@');
}

/** Reads text that a flag has, or names the place of. */
export async function readText(flag: string, value: string, stdin: Input): Promise<string> {
  if (!isPlace(value)) return value;
  if (value === '-') return (await readAll(flag, stdin)).toString('utf8');
  return about(flag, value.slice(1), (path) => readFile(path, 'utf8'));
}

/** Opens the bytes that a flag names the place of. A file is read when it is sent. */
export async function openBytes(
  flag: string,
  value: string,
  stdin: Input,
): Promise<Blob | Uint8Array> {
  if (value === '-') return new Uint8Array(await readAll(flag, stdin));
  if (!value.startsWith('@')) {
    throw new UsageError(
      `${flag} takes a file: write ${flag} @${value || 'FILE'}, or ${flag} - for standard input.`,
    );
  }
  return about(flag, value.slice(1), async (path) => {
    if (!(await stat(path)).isFile()) throw new UsageError(`${flag}: ${path} is not a file.`);
    return openAsBlob(path);
  });
}

async function readAll(flag: string, stdin: Input): Promise<Buffer> {
  if (stdin.isTTY) {
    throw new UsageError(
      `${flag} - reads standard input, and that is a terminal. Pipe something into it, or write ${flag} @FILE.`,
    );
  }
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function about<T>(
  flag: string,
  path: string,
  read: (path: string) => Promise<T>,
): Promise<T> {
  try {
    return await read(path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined) throw cause;
    throw new UsageError(`${flag}: ${path} cannot be read (${code}).`, { cause });
  }
}
