import { countedPages } from './counted-pages.ts';

/** A part of the log: entries from a time on, in milliseconds in a string, and how many to skip. */
interface LogPart {
  start_time: string;
  start: number;
}

/**
 * Where a log ends that grows while it is read: now, or right after the newest entry where this
 * machine's clock is behind the server's. The order of the log is not documented, so all pages from
 * now on are read. There are none on a clock that is right.
 *
 * @param from - Start of what is asked for, in milliseconds; it may lie after now.
 * @throws PagingError when a page comes twice.
 * @returns Milliseconds in a string.
 */
export async function endOfLog(
  from: string | undefined,
  fetchPage: (part: LogPart) => Promise<readonly { time: Date | undefined }[]>,
): Promise<string> {
  let end = Date.now();
  const start_time = String(Math.max(end, Number(from ?? 0)));
  let longest = 1;
  const newer = countedPages(async (start) => {
    const items = await fetchPage({ start_time, start });
    // Each request may add an entry itself, so a page shorter than the one before is the end.
    const hasMore = items.length >= longest;
    longest = items.length;
    return { items, hasMore };
  });
  for await (const { time } of newer) end = Math.max(end, (time?.getTime() ?? 0) + 1);
  return String(end);
}
