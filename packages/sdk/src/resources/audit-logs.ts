import { AuditLogsOperations } from '../generated/operations/auditLogs.ts';
import type { AuditLogPage, AuditLogQuery } from '../generated/schema.ts';
import { millisText } from '../millis.ts';
import type { CallOptions } from '../operation.ts';
import type { AuditLogRecord } from '../paging/audit-logs.ts';
import { checkQuery } from '../paging/check-query.ts';
import { checkPageSize, type PageSize } from '../paging/page-size.ts';
import { Paged } from '../paging/paged.ts';
import { paging } from './parts.ts';

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

/** What was done in the account, by whom and when. */
export class AuditLogs extends AuditLogsOperations {
  /**
   * One page of the entries that match. It changes nothing, so it is retried like a GET.
   *
   * @param body - Times are `Date`s, or Unix milliseconds in strings. `start`: entries to skip;
   *   `size`: the most to return.
   * @throws `InvalidRequestError` when a time cannot be used; `APIError` when the search is refused.
   * @example
   * ```ts
   * const { data } = await aihub.auditLogs.search({ start_time: new Date('2025-12-16'), size: 50 });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/audit-logs/get-audit-logs | The operation in the API’s own documentation}
   */
  override async search(body: AuditLogSearch, options?: CallOptions): Promise<AuditLogPage> {
    return super.search(toWire(body), options);
  }

  /**
   * Every entry that matches, page by page. Without `end_time` it goes up to the moment when the loop
   * starts, or to the newest entry where this machine's clock is behind; a request looks for that
   * entry. Entries that are added meanwhile shift no page.
   *
   * @param query - A window of time, `log_type`, `email`, and `pageSize`.
   * @param options - Settings of each request.
   * @throws `PagingError` from the loop when a page comes twice; `InvalidRequestError` when a time cannot be used.
   * @sends `getAuditLogs`
   * @example
   * ```ts
   * const start_time = new Date(Date.now() - 7 * 86_400_000);
   * for await (const { time, email, log_type } of aihub.auditLogs.iterate({ start_time })) {
   *   console.log(time?.toISOString(), email, log_type);
   * }
   * ```
   */
  iterate(query: IterateAuditLogsQuery = {}, options?: CallOptions): Paged<AuditLogRecord> {
    checkQuery(
      'auditLogs.iterate',
      query,
      ['pageSize', 'start_time', 'end_time'],
      ['start', 'size'],
    );
    const { pageSize, ...filters } = query;
    const size = checkPageSize(pageSize);
    const asked = toWire(filters);
    return new Paged(async () => {
      const { iterateAuditLogs } = await paging();
      return iterateAuditLogs(asked, size, (body) => this.search(body, options));
    });
  }
}

function toWire({ start_time, end_time, ...rest }: AuditLogSearch): AuditLogQuery {
  const body: AuditLogQuery = { ...rest };
  if (start_time !== undefined) body.start_time = millisText('start_time', start_time);
  if (end_time !== undefined) body.end_time = millisText('end_time', end_time);
  return body;
}
