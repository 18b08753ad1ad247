const shortestMs = 1_000;
/** Kept until the run is ten minutes old. */
const usualMs = 4_000;
const maxMs = 60_000;

/**
 * The pause between two polls of something that has taken this long: at first a second, then a
 * tenth of what it has taken, up to 4 seconds; after ten minutes 1/150 of it, up to a minute.
 */
export function intervalMs(elapsedMs: number): number {
  const ceiling = Math.max(usualMs, Math.min(maxMs, elapsedMs / 150));
  return Math.max(shortestMs, Math.min(ceiling, elapsedMs / 10));
}

/** The pause after this many failures in a row. */
export function backoffMs(failures: number): number {
  return Math.min(30_000, 1_000 * 2 ** (failures - 1));
}
