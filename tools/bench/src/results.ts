// What it costs to write results to a file, and how memory grows with them.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fixed, table } from './measure.ts';

interface Figures {
  ms: number;
  bytes: number;
  /** The most memory that the process has held, in bytes. */
  peak: number;
}

const client = fileURLToPath(new URL('./results-client.ts', import.meta.url));

function measure(kind: string, documents: number): Figures {
  const output = execFileSync(process.execPath, [
    '--import',
    'tsx',
    client,
    kind,
    String(documents),
  ]);
  return JSON.parse(String(output)) as Figures;
}

/** A process for each case; ours and the hand-written loop one after the other. */
export async function resultsTable(): Promise<string> {
  const lines: string[][] = [];
  for (const kind of ['csv', 'jsonl']) {
    for (const documents of [1e4, 1e5, 1e6]) {
      const ours = measure(kind, documents);
      const byHand = measure(`${kind} by hand`, documents);
      const speed = ({ bytes, ms }: Figures) => bytes / 1000 / ms;
      lines.push([
        kind,
        documents.toLocaleString('en'),
        fixed(speed(ours)),
        fixed(speed(byHand)),
        fixed(speed(ours) / speed(byHand)),
        `${Math.round(ours.peak / 1e6)} MB`,
        `${Math.round(byHand.peak / 1e6)} MB`,
      ]);
    }
  }
  const head = ['form', 'documents', 'ours, MB/s', 'by hand, MB/s', 'ratio'];
  return table([...head, 'peak memory, ours', 'by hand'], lines);
}
