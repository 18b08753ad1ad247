import type { WatchedItem } from './watched-item.ts';

/** How long a 404 is tolerated: a replica may lag after a start. */
const graceMs = 30_000;
/** The same for what was seen before: a single 404 does not prove a deletion. */
const seenGraceMs = 3_000;

/** Records a poll of an item that got a 404; whether 404s have lasted longer than they are tolerated. */
export function isGoneAfter404<T>(item: WatchedItem<T>, now: number): boolean {
  item.notFound(now);
  const { value, missingSince = now } = item;
  return now - missingSince >= (value ? seenGraceMs : graceMs);
}
