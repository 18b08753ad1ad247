import { realpathSync, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { AIHubError, type UploadFile } from '@org/aihub-sdk';
import { fileFromPath } from '@org/aihub-sdk/node';

/** The folder that files may be uploaded from. Nothing outside it can be read. */
export class UploadFolder {
  readonly path: string;

  /** @throws AIHubError when there is no such folder. */
  constructor(path: string) {
    try {
      this.path = realpathSync(path);
      if (statSync(this.path).isDirectory()) return;
    } catch (cause) {
      throw new AIHubError(`The upload folder ${JSON.stringify(path)} cannot be read.`, { cause });
    }
    throw new AIHubError(`The upload folder ${JSON.stringify(path)} is not a folder.`);
  }

  /**
   * Files by their paths in the folder; a path of a folder stands for the files in it.
   *
   * @throws AIHubError for a path that leads out of the folder, also by `..` or a link, or that has
   *   a name beginning with a dot.
   */
  async files(paths: readonly string[]): Promise<UploadFile[]> {
    const found: string[] = [];
    for (const path of paths) {
      const real = await this.inside(path);
      if ((await stat(real)).isDirectory()) found.push(...(await this.filesIn(path)));
      else found.push(real);
    }
    if (found.length === 0) throw new AIHubError('There is no file in there.');
    return Promise.all([...new Set(found)].map((path) => fileFromPath(path)));
  }

  private async filesIn(folder: string): Promise<string[]> {
    const names = (await readdir(resolve(this.path, folder), { withFileTypes: true }))
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    return Promise.all(names.sort().map((name) => this.inside(join(folder, name))));
  }

  /** Where a path really leads, without links; what it leads to is opened by that path. */
  private async inside(path: string): Promise<string> {
    const asked = resolve(this.path, path);
    this.check(path, asked);
    let real: string;
    try {
      real = await realpath(asked);
    } catch {
      // Said alike whatever the cause, so that nothing is learnt of what is outside.
      throw new AIHubError(`There is no file ${JSON.stringify(path)} in the upload folder.`);
    }
    this.check(path, real);
    return real;
  }

  private check(path: string, place: string): void {
    const inner = relative(this.path, place);
    const isOutside = inner === '..' || inner.startsWith(`..${sep}`) || isAbsolute(inner);
    if (isOutside || path.includes('\0')) {
      throw new AIHubError(
        `${JSON.stringify(path)} is not in the upload folder. Only files in the folder named at the start can be uploaded, by their paths in it.`,
      );
    }
    if (inner.split(sep).some((name) => name.startsWith('.'))) {
      throw new AIHubError(
        `${JSON.stringify(path)} is hidden: a name in it begins with a dot. Hidden files are not uploaded.`,
      );
    }
  }
}
