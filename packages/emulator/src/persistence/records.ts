import { stringify } from '@org/aihub-sdk';
import type { Kind } from './journal.ts';

/** A line of the journal: what one request changed, at a time of the hub's clock. */
export interface Change {
  at: number;
  /** Without a value, it is gone. */
  records: readonly (readonly [kind: Kind, key: string, value?: unknown])[];
}

/** What a journal comes to. */
export interface Records {
  at: number;
  kinds: ReadonlyMap<Kind, Map<string, unknown>>;
  of(kind: Kind): Map<string, unknown>;
}

/** Each change is one line, so that it is there wholly or not at all. */
export function toLine(change: Change): string {
  return `${stringify(change)}\n`;
}

/** Reads a journal; its last line is left out when the process ended while it was written. */
export function readRecords(text: string): Records {
  const kinds = new Map<Kind, Map<string, unknown>>();
  const of = (kind: Kind) => {
    const known = kinds.get(kind) ?? new Map<string, unknown>();
    kinds.set(kind, known);
    return known;
  };
  let at = 0;
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    if (line === '') continue;
    const change: Change = JSON.parse(line);
    at = Math.max(at, change.at);
    for (const [kind, key, value] of change.records) {
      if (value === undefined) of(kind).delete(key);
      else of(kind).set(key, value);
    }
  }
  return { at, kinds, of };
}

/** The same as one change, for a journal that starts over. */
export function toChange({ at, kinds }: Records): Change {
  return {
    at,
    records: [...kinds].flatMap(([kind, records]) =>
      [...records].map(([key, value]) => [kind, key, value] as const),
    ),
  };
}
