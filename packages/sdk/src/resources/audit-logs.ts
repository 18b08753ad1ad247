import { AuditLogsOperations } from '../generated/operations/auditLogs.ts';
import type { AuditLogPage } from '../generated/schema.ts';
import type { CallOptions } from '../operation.ts';
import type {
  AuditLogRecord,
  AuditLogSearch,
  IterateAuditLogsQuery,
} from '../paging/audit-logs.ts';
import { type Paged, pagesOf } from './paged.ts';
import { paging } from './parts.ts';

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
    const { auditLogQuery } = await paging();
    return super.search(auditLogQuery(body), options);
  }

  /**
   * Every entry that matches, page by page. Without `end_time` it goes up to the moment when the loop
   * starts, or to the newest entry where this machine's clock is behind; a request looks for that
   * entry. Entries that are added meanwhile shift no page.
   *
   * @param query - A window of time, `log_type`, `email`, and `pageSize`.
   * @param options - Settings of each request.
   * @throws `InvalidRequestError` from the loop when the query cannot be used; `PagingError` when a page
   *   comes twice.
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
    return pagesOf(query, ({ iterateAuditLogs }, asked) =>
      iterateAuditLogs(asked, (body) => this.search(body, options)),
    );
  }
}
