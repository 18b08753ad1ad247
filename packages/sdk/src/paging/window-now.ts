import { type PinnedWindow, pinWindow, type RunsWindow } from './window.ts';

/**
 * Fixes a window when a loop starts. Where no end is given it asks for the newest run: on a clock
 * that is behind the server's, "now" would leave the newest runs out.
 *
 * @param fetchNewest - When the newest run from there on was started, in nanoseconds.
 */
export async function pinWindowNow(
  window: RunsWindow,
  fetchNewest: (from_timestamp: number) => Promise<bigint | null | undefined>,
): Promise<PinnedWindow> {
  const pinned = pinWindow(window, Date.now());
  if (window.to !== undefined || window.to_timestamp !== undefined) return pinned;
  const newest = await fetchNewest(pinned.from_timestamp);
  const newestMs = typeof newest === 'bigint' ? Number(newest) / 1e6 + 1 : 0;
  return pinWindow(window, Math.max(pinned.to_timestamp * 1000, newestMs));
}
