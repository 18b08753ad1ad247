import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { createEmulator, type Emulator, type EmulatorOptions } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { expect, vi } from 'vitest';

const samples = join(import.meta.dirname, '../../samples');

export const invoice = 'INVOICE\nInvoice Number: INV-7\nTotal: 12.50';

/** How long a run takes. Its time is moved on by hand, so that nothing depends on how busy the machine is. */
const runMs = 10_000;

const options: EmulatorOptions = {
  seed: 1,
  runDuration: { baseMs: runMs, perFileMs: 0, afterReviewMs: 0 },
  jobMs: 50,
  deployments: {
    good: {},
    invoices: {},
    bad: { fails: 'The app has no model.' },
    checked: { review: true },
  },
  folders: { '/acme/claims/fs/Instabase Drive/in/2025/': { 'a.txt': invoice } },
};

/** A hub in process, a folder with two documents, and the samples of the guide run against them. */
export class SampleRunner {
  // Behind this machine's clock, and still so when it was moved on.
  readonly hub: Emulator = createEmulator({ ...options, startMs: Date.now() - 6 * runMs });
  readonly aihub: AIHub;
  readonly folder: string = mkdtempSync(join(tmpdir(), 'aihub-samples-'));
  #count = 0;

  constructor() {
    const { url, token, fetch } = this.hub;
    this.aihub = new AIHub({ apiRoot: url, apiToken: token, fetch });
    vi.stubEnv('AIHUB_API_ROOT', url);
    vi.stubEnv('AIHUB_API_TOKEN', token);
    vi.stubGlobal('fetch', fetch);
    writeFileSync(join(this.folder, 'a.txt'), invoice);
    writeFileSync(join(this.folder, 'b.txt'), 'INVOICE\nInvoice Number: INV-8\nTotal:');
  }

  close(): void {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    rmSync(this.folder, { recursive: true });
  }

  /** The ID of a new batch that holds the documents of the folder. */
  async batch(): Promise<number> {
    const { id } = await this.aihub.batches.create({ name: 'Invoices', workspace: 'claims' });
    await this.aihub.batches.upload(id, [
      { name: 'a.txt', content: new Blob([invoice]) },
      { name: 'b.txt', content: new Blob(['INVOICE\nInvoice Number: INV-8\nTotal:']) },
    ]);
    return id;
  }

  /** The ID of a new run of a deployment; with `end` of one that is over, or stopped for a review. */
  async run(deployment = 'good', { end = false } = {}): Promise<string> {
    const { id } = await this.aihub.deployments.run(deployment, { batch_id: await this.batch() });
    if (end) this.endRuns();
    return id;
  }

  endRuns(): void {
    this.hub.clock.advance(runMs);
  }

  /** Waits until a sample has polled the status of a run once more. */
  async nextPoll(): Promise<void> {
    const polls = () => this.hub.stats.requests.getRunStatus ?? 0;
    const before = polls();
    await vi.waitUntil(() => polls() > before, 20_000);
  }

  /** Runs a sample as a program of its own with these arguments. Returns what it wrote, as the guide shows it. */
  async output(name: string, ...args: (string | number)[]): Promise<string> {
    const lines: string[] = [];
    const write = (...values: unknown[]) => void lines.push(format(...values));
    vi.spyOn(console, 'log').mockImplementation(write);
    vi.spyOn(console, 'error').mockImplementation(write);
    const { argv } = process;
    process.argv = ['node', name, ...args.map(String)];
    try {
      // The query makes each import a run of its own.
      await import(`${join(samples, `${name}.ts`)}?run=${this.#count++}`);
    } finally {
      process.argv = argv;
      vi.restoreAllMocks();
    }
    return withFixedValues(lines.join('\n'));
  }

  /** Runs a sample, and compares what it wrote with the output that the guide shows. `-u` writes it. */
  async shows(name: string, ...args: (string | number)[]): Promise<void> {
    const output = await this.output(name, ...args);
    await expect(`${output}\n`).toMatchFileSnapshot(join(samples, `${name}.txt`));
  }
}

/** IDs and times differ from run to run: the first ID found is always the same one, and so on. */
function withFixedValues(text: string): string {
  const ids = [...new Set(text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))];
  return ids
    .reduce((all, id, index) => all.replaceAll(id, `${firstId.slice(0, -1)}${index}`), text)
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '2026-11-26T09:30:00.482Z')
    .replace(/\b17\d{17}|\b18\d{17}/g, '1795685400482248673')
    .replace(/\b\d+ ms\b/g, '2501 ms');
}

const firstId = '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c50';
