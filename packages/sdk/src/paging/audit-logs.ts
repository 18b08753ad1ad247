import type { AuditLogEntry, AuditLogPage, AuditLogQuery } from '../generated/schema.ts';
import { millisText } from '../millis.ts';
import { checkQuery } from './check-query.ts';
import { countedPages } from './counted-pages.ts';
import { endOfLog } from './end-of-log.ts';
import { checkObject, itemsOf } from './items.ts';
import { checkPageSize, type PageSize } from './page-size.ts';

/** A window of time: `Date`s, or Unix milliseconds in strings, as they go over the wire. */
interface TimeWindow {
  /**
   * Only entries from this time on.
   *
   * @default from the first
   */
  start_time?: Date | string | undefined;
  /**
   * Only entries up to this time.
   *
   * @default to the last
   */
  end_time?: Date | string | undefined;
}

/** Which entries of the audit log to return. */
export type AuditLogSearch = Omit<AuditLogQuery, keyof TimeWindow> & TimeWindow;

/** Which entries of the audit log to go through. */
export type IterateAuditLogsQuery = Omit<AuditLogSearch, 'start' | 'size'> & PageSize;

/** An entry with its time as a `Date`. */
export type AuditLogRecord = AuditLogEntry & {
  /** `timestamp_millis`; `undefined` where that is no number. */
  time: Date | undefined;
};

/** Every entry that matches, page by page, up to `end_time` or to now. */
export async function iterateAuditLogs(
  query: IterateAuditLogsQuery,
  search: (body: AuditLogQuery) => Promise<AuditLogPage>,
): Promise<AsyncGenerator<AuditLogRecord, void, undefined>> {
  checkQuery('auditLogs.iterate', query, ['pageSize', 'start_time', 'end_time'], ['start', 'size']);
  const { pageSize, ...filters } = query;
  const size = checkPageSize(pageSize);
  const asked = auditLogQuery(filters);
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

/** What is sent for a search: its times as Unix milliseconds in strings. */
export function auditLogQuery({ start_time, end_time, ...rest }: AuditLogSearch): AuditLogQuery {
  const body: AuditLogQuery = { ...rest };
  if (start_time !== undefined) body.start_time = millisText('start_time', start_time);
  if (end_time !== undefined) body.end_time = millisText('end_time', end_time);
  return body;
}

/** Unix milliseconds in a string as a `Date`; `undefined` for what is none. */
function dateOfMillis(text: unknown): Date | undefined {
  const value = typeof text === 'number' ? String(text) : text;
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) return undefined;
  return new Date(Number(value));
}
