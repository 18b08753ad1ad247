// What the bench of fleets measures, and its table.
import { readBooks } from '../../../packages/queue/test/books.ts';
import type { FleetHub } from './fleet-hub.ts';
import { table } from './measure.ts';

export interface Figures {
  name: string;
  done: number;
  duplicates: number;
  /** Documents without a run. */
  lost: number;
  /** Requests that ask how far runs are. */
  waiting: number;
  requests: number;
  seconds: number;
  /** Of the processes that work, without the queue's server. */
  cpuMs: number;
  killed: number;
  notes: readonly string[];
}

/** Reads the books of the emulator, and closes it. */
export async function figuresOf(
  hub: FleetHub,
  documents: number,
  rest: Pick<Figures, 'name' | 'done' | 'cpuMs' | 'killed' | 'seconds'>,
): Promise<Figures> {
  const { waiting, requests } = hub;
  const { duplicates, keys } = await readBooks(hub.hub);
  await hub.close();
  return { ...rest, duplicates, lost: documents - keys, waiting, requests, notes: [] };
}

const heads = [
  'duplicates',
  'lost',
  'stuck',
  'requests of waiting',
  'all requests a document',
  'documents/s',
  'CPU a document',
  'killed',
];

/**
 * Waiting is compared with that of the first row, a document each: a row may have ended before all were done.
 */
export function fleetRows(all: readonly Figures[], documents: number): string {
  const waitingOf = ({ waiting, done }: Figures) => waiting / done;
  const [one] = all;
  const rows = all.map((figures) => [
    figures.name,
    ...[figures.duplicates, figures.lost, documents - figures.done].map(String),
    `${figures.waiting} (${(waitingOf(figures) / waitingOf(one ?? figures)).toFixed(2)} ×)`,
    (figures.requests / figures.done).toFixed(1),
    (figures.done / figures.seconds).toFixed(1),
    `${(figures.cpuMs / figures.done).toFixed(0)} ms`,
    String(figures.killed),
  ]);
  const notes = all.flatMap((figures) => figures.notes.map((note) => `- ${note}`));
  return [table([`${documents} documents`, ...heads], rows), '', ...notes].join('\n');
}
