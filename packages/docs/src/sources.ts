import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** When a file of the repository was changed last, in milliseconds; 0 outside of a Git clone. */
export async function lastChange(file: string): Promise<number> {
  try {
    const args = ['log', '-1', '--pretty=%ct', '--', file];
    const { stdout } = await promisify(execFile)('git', args, { cwd: root });
    return Number(stdout) * 1000;
  } catch {
    return 0;
  }
}
