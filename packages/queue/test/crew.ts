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
  /** Those that have said that they work. */
  readonly #working = new Set<ChildProcess>();
  #leader: ChildProcess | undefined;
  #isOver = false;
  killed = 0;
  /** Called before a process is killed. */
  onKill: (pid: number) => void = () => {};
  /** Processes that are not killed at random. */
  readonly spared: Set<number> = new Set();
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
    this.#workers.add(child);
    child.stdout?.on('data', (text: Buffer) => {
      const said = String(text);
      this.output.push(`${child.pid} ${said.trim()}`);
      if (said.includes('works')) this.#working.add(child);
      if (said.includes('leads')) this.#leader = child;
      if (said.includes('follows') && this.#leader === child) this.#leader = undefined;
    });
    child.once('exit', () => {
      this.#workers.delete(child);
      this.#working.delete(child);
      if (this.#leader === child) this.#leader = undefined;
      // One that could not start tries again a moment later.
      setTimeout(() => this.#isOver || this.#start(), child.signalCode ? 0 : 1_000);
    });
  }

  /** The process that leads, as far as it has said so. */
  get leader(): number | undefined {
    return this.#leader?.pid;
  }

  get pids(): number[] {
    return [...this.#workers].flatMap(({ pid }) => pid ?? []);
  }

  /** Kills one of the processes that work, at random unless it is named. */
  kill(pid: number | undefined = this.#anyOne()): void {
    if (pid === undefined) return;
    this.onKill(pid);
    this.killed++;
    process.kill(pid, 'SIGKILL');
  }

  #anyOne(): number | undefined {
    const pids = [...this.#working]
      .flatMap(({ pid }) => pid ?? [])
      .filter((pid) => !this.spared.has(pid));
    return pids[Math.floor(Math.random() * pids.length)];
  }

  /**
   * Kills one each so often, until the returned function is called; none while fewer than half of them work,
   * since on a busy machine they would be killed faster than they start.
   */
  killEach(ms: number): () => void {
    const timer = setInterval(() => {
      if (this.#working.size * 2 >= this.#workers.size) this.kill();
    }, ms);
    return () => clearInterval(timer);
  }

  async end(): Promise<void> {
    this.#isOver = true;
    const gone = [...this.#workers].map((child) => new Promise((end) => child.once('exit', end)));
    for (const child of this.#workers) child.kill('SIGKILL');
    await Promise.all(gone);
  }
}
