// The documents of a whole job: small texts in a folder, and one large file that goes by many names.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file to upload. */
export interface JobDocument {
  path: string;
  /** In its batch. */
  name: string;
  size: number;
}

/** What a client is to do. */
export interface Job {
  /** Where the documents are. */
  folder: string;
  /** Small ones. */
  documents: number;
  large: number;
  apiRoot: string;
  apiToken: string;
  /** How long each run takes, which only the floor knows. */
  runMs: number;
  /** Where the rows go. */
  csv: string;
}

/** How many documents share a run. */
const perRun = 50;
/** Past this a file is sent in parts. */
export const largest = 10_000_000;
const largeBytes = 12_000_000;
const smallBytes = 2_000;

export const columns = [
  'file.name',
  'document.class',
  'document.pages',
  'invoice_number',
  'vendor',
  'total',
  'currency',
] as const;

/** Of the same length, whatever the number. */
function textOf(index: number): string {
  const number = String(index).padStart(6, '0');
  const fields = [
    `Invoice Number: INV-${number}`,
    `Vendor: ${index % 3 === 0 ? 'Smith, Jones and "Sons"' : 'Northwind Paper Limited'}`,
    `Total: ${number.slice(-3)}.${number.slice(-2)}`,
    'Currency: EUR',
  ];
  return `INVOICE\n${fields.join('\n')}\n`.padEnd(
    smallBytes,
    'Goods as ordered and agreed upon.\n',
  );
}

function smallDocument(folder: string, index: number): JobDocument {
  const name = `invoice-${String(index).padStart(6, '0')}.txt`;
  return { name, path: join(folder, name), size: smallBytes };
}

type Documents = Pick<Job, 'folder' | 'documents' | 'large'>;

/** How many groups there are; each gets a run. */
export function groupsOf({ documents }: Documents): number {
  return Math.ceil(documents / perRun);
}

/** A group of 50 and its share of the large ones. Made when it is its turn: a list of all would be memory of the job. */
export function groupOf({ folder, documents, large }: Documents, index: number): JobDocument[] {
  const group: JobDocument[] = [];
  for (let at = index * perRun; at < Math.min(documents, (index + 1) * perRun); at++) {
    group.push(smallDocument(folder, at));
  }
  for (let at = index; at < large; at += groupsOf({ folder, documents, large })) {
    group.push({ name: `scan ${at}.bin`, path: join(folder, 'large'), size: largeBytes });
  }
  return group;
}

export async function writeDocuments(folder: string, documents: number): Promise<void> {
  // No text in UTF-8, so that the emulator does not look for values in it.
  await writeFile(join(folder, 'large'), Buffer.alloc(largeBytes, 0xff));
  for (let index = 0; index < documents; index++) {
    await writeFile(smallDocument(folder, index).path, textOf(index));
  }
}

/** What there may be at a time, in every client but the one by hand: requests, and groups of documents. */
export const width = { groups: 8, files: 4 };

/**
 * Begins each group in its turn, so many at a time, and gives the promises of all at once, in order.
 */
export function inTurn<R>(job: Job, begin: (group: JobDocument[]) => Promise<R>): Promise<R>[] {
  const free: Promise<unknown>[] = Array.from({ length: width.groups }, async () => {});
  return Array.from({ length: groupsOf(job) }, (_, index) => {
    const slot = index % free.length;
    const task = (free[slot] as Promise<unknown>).then(() => begin(groupOf(job, index)));
    free[slot] = task;
    return task;
  });
}
