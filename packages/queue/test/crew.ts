import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { binaryOf } from '@org/aihub-runtime-binaries';
import type { WorkerSettings } from './worker-engine.ts';

const program = join(import.meta.dirname, 'worker.ts');

/** Processes that work for one fleet. A killed one is replaced. */
export class Crew {
  readonly #settings: WorkerSettings;
  readonly #workers = new Set<ChildProcess>();
  #leader: ChildProcess | undefined;
  #isOver = false;
  /** CPU time of workers that have ended is not known; this counts the processes. */
  started = 0;
  killed = 0;
  readonly output: string[] = [];

  constructor(settings: WorkerSettings) {
    this.#settings = settings;
  }

  /** Node 22, which pg-boss needs, and which reads TypeScript; `undefined` where there is none. */
  static readonly node: string | undefined = binaryOf('node-22');

  get #options() {
    return {
      cwd: import.meta.dirname,
      env: { ...process.env, FLEET: JSON.stringify(this.#settings), NODE_NO_WARNINGS: '1' },
    };
  }

  /** Takes the documents in, by a process of its own. */
  async add(): Promise<number> {
    const { stdout } = await promisify(execFile)(Crew.node ?? '', [program, 'add'], this.#options);
    return Number(stdout);
  }

  start(count: number): void {
    for (let index = 0; index < count; index++) this.#start();
  }

  #start(): void {
    const child = spawn(Crew.node ?? '', [program, 'work'], {
      ...this.#options,
      stdio: ['ignore', 'pipe', this.#settings.verbose ? 'inherit' : 'ignore'],
    });
    this.started++;
    this.#workers.add(child);
    child.stdout?.on('data', (text: Buffer) => {
      const said = String(text);
      this.output.push(`${child.pid} ${said.trim()}`);
      if (said.includes('leads')) this.#leader = child;
      if (said.includes('follows') && this.#leader === child) this.#leader = undefined;
    });
    child.once('exit', () => {
      this.#workers.delete(child);
      if (this.#leader === child) this.#leader = undefined;
      if (!this.#isOver) this.#start();
    });
  }

  /** The process that leads, as far as it has said so. */
  get leader(): number | undefined {
    return this.#leader?.pid;
  }

  get pids(): number[] {
    return [...this.#workers].flatMap(({ pid }) => pid ?? []);
  }

  /** Kills one of the processes, at random unless it is named. */
  kill(pid: number | undefined = this.pids[Math.floor(Math.random() * this.#workers.size)]): void {
    if (pid === undefined) return;
    this.killed++;
    process.kill(pid, 'SIGKILL');
  }

  /** Kills one each so often, until the returned function is called. */
  killEach(ms: number): () => void {
    const timer = setInterval(() => this.kill(), ms);
    return () => clearInterval(timer);
  }

  async end(): Promise<void> {
    this.#isOver = true;
    const gone = [...this.#workers].map((child) => new Promise((end) => child.once('exit', end)));
    for (const child of this.#workers) child.kill('SIGKILL');
    await Promise.all(gone);
  }
}
