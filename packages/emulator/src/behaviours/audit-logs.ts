import type { AuditLogPage, AuditLogQuery } from '@org/aihub-sdk';
import { refuse } from '../response.ts';
import type { AuditEntry } from '../state/audit-log.ts';
import type { Behaviour, Behaviours } from './behaviour.ts';
import { v1 } from './v1.ts';

const getAuditLogs: Behaviour = ({ hub, caller, json }) => {
  const { start = 0, size, log_type, email, start_time, end_time } = json as AuditLogQuery;
  const { listPageCap, listPageSize } = hub.settings;
  const [from, to] = [millis('start_time', start_time), millis('end_time', end_time)];
  const first = Math.max(0, start);
  const most = Math.min(size === undefined || size < 0 ? listPageSize : size, listPageCap);
  const results = hub.audit
    .of(caller.account)
    .filter(({ atMs }) => (from ?? atMs) <= atMs && atMs <= (to ?? atMs))
    .filter((entry) => (log_type ?? entry.operation) === entry.operation)
    .filter((entry) => email === undefined || email === emailOf(entry))
    .slice(first, first + most)
    .map((entry) => ({
      log_type: entry.operation,
      email: emailOf(entry),
      user_ip: '127.0.0.1',
      timestamp_millis: String(entry.atMs),
      method: entry.method,
      path: entry.path,
      status_code: entry.status,
    }));
  return { status: 200, json: { status: 'OK', data: { results } } satisfies AuditLogPage };
};

function emailOf({ username }: AuditEntry): string {
  return username.includes('@') ? username : `${username}@example.com`;
}

function millis(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw refuse(400, `${name} must be Unix milliseconds in a string.`);
}

/** The audit log: each request that changed something, or was to. */
export const auditLogs: Behaviours = { getAuditLogs: v1(getAuditLogs) };
