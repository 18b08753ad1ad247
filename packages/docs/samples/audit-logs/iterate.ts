import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
const start_time = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);

for await (const entry of aihub.auditLogs.iterate({ start_time })) {
  console.log(entry.time?.toISOString(), entry.email, entry.log_type);
}
