import type { AuditLogEntry, AuditLogPage, AuditLogQuery } from '../generated/schema.ts';
import { countedPages } from './counted-pages.ts';
import { endOfLog } from './end-of-log.ts';
import { checkObject, itemsOf } from './items.ts';

/** An entry with its time as a `Date`. */
export type AuditLogRecord = AuditLogEntry & {
  /** `timestamp_millis`; `undefined` where that is no number. */
  time: Date | undefined;
};

/** Every entry that matches, page by page, up to `end_time` or to now. */
export async function iterateAuditLogs(
  asked: AuditLogQuery,
  size: number,
  search: (body: AuditLogQuery) => Promise<AuditLogPage>,
): Promise<AsyncGenerator<AuditLogRecord, void, undefined>> {
  const page = async (body: AuditLogQuery): Promise<AuditLogRecord[]> => {
    const { data } = checkObject('getAuditLogs', await search(body));
    return itemsOf('getAuditLogs', data ?? {}, 'results').map((entry) => ({
      ...entry,
      time: dateOfMillis(entry?.timestamp_millis),
    }));
  };
  const now = () => endOfLog(asked.start_time, (more) => page({ ...asked, ...more, size }));
  const pinned = { ...asked, end_time: asked.end_time ?? (await now()) };
  return countedPages<AuditLogRecord>(async (start) => {
    const items = await page({ ...pinned, start, size });
    // A page may be shorter than asked for, so only an empty one is the end.
    return { items, hasMore: items.length > 0 };
  });
}

/** Unix milliseconds in a string as a `Date`; `undefined` for what is none. */
function dateOfMillis(text: unknown): Date | undefined {
  const value = typeof text === 'number' ? String(text) : text;
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) return undefined;
  return new Date(Number(value));
}
