import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { binaryOf } from '@org/aihub-runtime-binaries';
import { expect, vi } from 'vitest';
import type { Block } from './page.ts';

export const managers = ['npm', 'pnpm', 'yarn', 'deno', 'bun'] as const;
export type Manager = (typeof managers)[number];

/** A command that goes on until it is ended, for which a reader takes a terminal of its own. */
const startsEmulator = /aihub-emulator --port|npm run emulator/;
/** Stands for what only the reader knows, such as a token. */
const placeholder = '…';

/** Follows a page in an empty folder: types its commands, saves its files, compares what it says is printed. */
export class Reader {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'aihub-quickstart-'));
  readonly #manager: Manager;
  readonly #port: number;
  readonly #env: NodeJS.ProcessEnv;
  readonly #background: ChildProcess[] = [];
  /** Commands that change the shell itself: each block is run by a new one. */
  #state = 'set -e\n';
  #printed = () => '';

  private constructor(manager: Manager, registry: string, port: number) {
    const others = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
    const settings = `registry=${others}\n@org:registry=${registry}\n`;
    const tools = join(this.folder, '.tools');
    mkdirSync(tools);
    writeTools(tools);
    writeFileSync(join(this.folder, '.npmrc'), settings);
    writeFileSync(join(tools, 'npmrc'), settings);
    this.#manager = manager;
    this.#port = port;
    this.#env = {
      ...Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !/^(npm|AIHUB)_/i.test(name)),
      ),
      // npm reads it in the folder of a new project, too.
      NPM_CONFIG_USERCONFIG: join(tools, 'npmrc'),
      // Caches know a package by its version, which is the same for each build.
      NPM_CONFIG_CACHE: join(tools, 'npm-cache'),
      YARN_CACHE_FOLDER: join(tools, 'yarn-cache'),
      DENO_DIR: join(tools, 'deno-cache'),
      BUN_INSTALL_CACHE_DIR: join(tools, 'bun-cache'),
      PATH: `${tools}${delimiter}${process.env.PATH}`,
      CI: '',
    };
  }

  /**
   * @param registry - Where the packages of this repository are.
   * @param port - What the page's port stands for; by default one that nothing listens on.
   */
  static async open(manager: Manager, registry: string, port?: number): Promise<Reader> {
    return new Reader(manager, registry, port ?? (await freePort()));
  }

  close(): void {
    // The shell's own group: the commands that it has started belong to it.
    for (const { pid } of this.#background) if (pid) process.kill(-pid, 'SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  async follow(blocks: readonly Block[]): Promise<void> {
    for (const block of blocks) {
      const isOther =
        managers.some((name) => name === block.label) && block.label !== this.#manager;
      if (!isOther && !block.code.includes(placeholder)) await this.#do(block);
    }
  }

  /** Runs commands as the reader would now. Returns what they print. */
  async run(commands: string): Promise<string> {
    const shell = this.#start(commands);
    const code = await new Promise((resolve) => shell.child.once('close', resolve));
    expect(code, `${commands}\n${shell.printed()}`).toBe(0);
    return shell.printed();
  }

  async #do({ language, label, code }: Block): Promise<void> {
    const content = code.replaceAll('4010', String(this.#port));
    if (language === 'sh') await this.#type(content);
    else if (language === 'console') await this.#converse(content);
    else if (language === 'text') await this.#compare(content);
    else if (label && language === 'csv') expect(this.#read(label)).toBe(content);
    else if (label) writeFileSync(join(this.folder, label), content);
  }

  async #type(commands: string): Promise<void> {
    if (startsEmulator.test(commands)) {
      const { child, printed } = this.#start(commands);
      this.#background.push(child);
      this.#printed = printed;
      return;
    }
    const printed = await this.run(commands);
    this.#printed = () => printed;
    const lasting = commands.split('\n').filter((line) => /^(?:export|cd) /.test(line));
    this.#state += lasting.map((line) => `${line}\n`).join('');
  }

  /** Commands after a `$`, each with the lines that it prints. */
  async #converse(text: string): Promise<void> {
    for (const [, command = '', output = ''] of text.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)) {
      await this.#type(`${command.replace(/ &$/, '')}\n`);
      await this.#compare(output);
    }
  }

  async #compare(text: string): Promise<void> {
    await vi.waitFor(() => expect(this.#printed()).toContain(text), { timeout: 60_000 });
  }

  #read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8').replaceAll('\r\n', '\n');
  }

  #start(commands: string): { child: ChildProcess; printed: () => string } {
    const child = spawn('sh', ['-c', this.#state + commands], {
      cwd: this.folder,
      env: this.#env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
    }
    return { child, printed: () => text.replaceAll('\r\n', '\n') };
  }
}

/** Puts the package managers and runtimes that npm packages bring into a folder, under the names that readers type. */
function writeTools(folder: string): void {
  const root = join(import.meta.dirname, '../../../..');
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // pnpm itself may come from the cache.
  const pnpm = `#!/bin/sh\nunset NPM_CONFIG_CACHE\nexec npx --yes ${packageManager} "$@"\n`;
  writeFileSync(join(folder, 'pnpm'), pnpm, { mode: 0o755 });
  symlinkSync(join(root, 'packages/docs/node_modules/.bin/yarn'), join(folder, 'yarn'));
  const binaries = { deno: 'deno', bun: 'bun', bunx: 'bun', 'node-22': 'node-22' } as const;
  for (const [name, runtime] of Object.entries(binaries)) {
    const binary = binaryOf(runtime);
    if (binary) symlinkSync(binary, join(folder, name));
  }
}

/** A port that nothing listens on, in place of the page's. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
