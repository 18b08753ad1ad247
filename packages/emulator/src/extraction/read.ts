import type { StoredFile } from '../state/files.ts';
import { type Document, documentsOf } from './document.ts';
import { layOut, type Page } from './layout.ts';
import { readPdf } from './pdf.ts';
import { readCsv, readJson } from './records.ts';

/** What was read of a file. */
export interface ReadFile {
  pages: readonly Page[];
  documents: readonly Document[];
}

const known = new WeakMap<StoredFile, Promise<ReadFile>>();

/** Reads a file once, however many runs have it as their input. */
export function readDocuments(file: StoredFile): Promise<ReadFile> {
  let read = known.get(file);
  if (!read) {
    read = readFile(file).catch((error: unknown) =>
      unreadable(error instanceof Error ? error.message : String(error)),
    );
    known.set(file, read);
  }
  return read;
}

async function readFile({ name, bytes }: StoredFile): Promise<ReadFile> {
  if (isPdf(bytes)) {
    const pages = await readPdf(bytes);
    return { pages, documents: documentsOf(pages) };
  }
  const text = textOf(bytes);
  if (text === undefined) return unreadable('It is neither a PDF nor text in UTF-8.');
  if (/\.json$/i.test(name)) return readJson(text);
  if (/\.[ct]sv$/i.test(name)) return readCsv(text);
  const pages = layOut(text);
  return { pages, documents: documentsOf(pages) };
}

/** A file that cannot be read is a document with an error in it, as errors stand inside results. */
function unreadable(why: string): ReadFile {
  const failure = `The file could not be read: ${why}`;
  return {
    pages: [],
    documents: [{ className: null, classConfidence: 0, pages: [], fields: [], failure }],
  };
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
