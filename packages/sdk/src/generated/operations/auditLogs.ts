// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { CallOptions, Operation, Send } from '../../operation.ts';
import type { AuditLogPage, AuditLogQuery } from '../schema.ts';

const getAuditLogs: Operation = { id: 'getAuditLogs', method: 'POST', path: '/v1/auditlogs', repeat: 'safe', fails: ["status", "ERROR"], units: { start_time: 'milliseconds', end_time: 'milliseconds' } };

/** What was done in the account, by whom and when. One request a method. */
export class AuditLogsOperations {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /**
   * Search the audit log.
   *
   * Returns one page of the entries of the audit log that match. It changes nothing, though it is a POST.
   *
   * Times are Unix milliseconds, written as strings. There is no total and no cursor: an empty page is the end.
   *
   * Sends `POST /v1/auditlogs`.
   *
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns A page of entries, empty past the end; or, with the status `ERROR` in its body, an error.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const auditLogPage = await aihub.auditLogs.search({
   *   start: 0,
   *   size: 50,
   *   email: 'jane.doe@acme.example',
   *   start_time: '1765843200000',
   *   end_time: '1765929600000',
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/audit-logs/get-audit-logs | The operation in the API’s own documentation}
   */
  search(body: AuditLogQuery, options?: CallOptions): Promise<AuditLogPage> {
    return this.send(getAuditLogs, { body }, options);
  }
}
