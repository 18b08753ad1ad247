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
  /** One run each. */
  groups: readonly (readonly JobDocument[])[];
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

/** Documents in groups of 50; the large ones are spread over the groups. */
export function groupsOf(folder: string, documents: number, large: number): JobDocument[][] {
  const groups: JobDocument[][] = Array.from({ length: Math.ceil(documents / perRun) }, () => []);
  for (let index = 0; index < documents; index++) {
    const name = `invoice-${String(index).padStart(6, '0')}.txt`;
    const document = { name, path: join(folder, name), size: smallBytes };
    groups[Math.floor(index / perRun)]?.push(document);
  }
  for (let index = 0; index < large; index++) {
    const name = `scan ${index}.bin`;
    const document = { name, path: join(folder, 'large'), size: largeBytes };
    groups[index % groups.length]?.push(document);
  }
  return groups;
}

export async function writeDocuments(folder: string, documents: number): Promise<void> {
  // No text in UTF-8, so that the emulator does not look for values in it.
  await writeFile(join(folder, 'large'), Buffer.alloc(largeBytes, 0xff));
  for (const [index, { path }] of groupsOf(folder, documents, 0).flat().entries()) {
    await writeFile(path, textOf(index));
  }
}

/** What there may be at a time, in every client but the one by hand: requests, and groups of documents. */
export const width = { groups: 8, files: 4 };

/**
 * Begins each item in its turn, so many at a time, and gives the promises of all at once, in order.
 */
export function inTurn<T, R>(items: readonly T[], begin: (item: T) => Promise<R>): Promise<R>[] {
  const free: Promise<unknown>[] = Array.from({ length: width.groups }, async () => {});
  return items.map((item, index) => {
    const slot = index % free.length;
    const task = (free[slot] as Promise<unknown>).then(() => begin(item));
    free[slot] = task;
    return task;
  });
}
