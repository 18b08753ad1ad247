import type { Emulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';

/** What a fleet has done, by AI Hub's own books. */
export interface Books {
  /** Runs beyond the first of a key: each was paid for. */
  duplicates: number;
  /** Keys that have a run. */
  keys: number;
}

/** Reads all runs of the emulator once nothing goes wrong any more. */
export async function readBooks(hub: Emulator): Promise<Books> {
  hub.faults.clear();
  const { url: apiRoot, token: apiToken, fetch } = hub;
  const runs = await new AIHub({ apiRoot, apiToken, fetch }).runs
    .iterate({ from: new Date(0) })
    .toArray();
  const keys = new Set(runs.map(({ tags }) => tags?.join()));
  return { duplicates: runs.length - keys.size, keys: keys.size };
}
