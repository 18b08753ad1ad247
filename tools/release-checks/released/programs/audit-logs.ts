import type { AIHub, AuditLogPage } from '@org/aihub-sdk';

export async function lastWeek(aihub: AIHub): Promise<void> {
  // #region iterate
  const start_time = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);

  for await (const entry of aihub.auditLogs.iterate({ start_time })) {
    console.log(entry.time?.toISOString(), entry.email, entry.log_type);
  }
  // #endregion iterate
}

export async function onePage(aihub: AIHub): Promise<AuditLogPage> {
  // #region search
  const page = await aihub.auditLogs.search({
    email: 'jane.doe@example.com',
    start: 0,
    size: 50,
  });
  // #endregion search
  return page;
}
