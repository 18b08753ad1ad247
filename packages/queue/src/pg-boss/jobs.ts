import type { PgBoss } from 'pg-boss';
import type { Stage } from '../record.ts';
import type { Jobs } from './postgres-store.ts';
import { schema } from './schema.ts';

/** The queue of a fleet's stage. */
export function queueName(fleet: string, stage: Stage): string {
  return `aihub-${fleet}-${stage}`;
}

/** Jobs in pg-boss's tables, which are in the same database as the records. */
export function jobsOf(boss: PgBoss, bossSchema: string, fleet: string): Jobs {
  const jobTable = `"${bossSchema.replaceAll('"', '""')}".job`;
  return {
    async add(client, stage, keys) {
      const jobs = keys.map((key) => ({ data: { key, stage }, singletonKey: key }));
      const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
      await boss.insert(queueName(fleet, stage), jobs, { db });
    },
    async without(client, stage, states, idleMs) {
      // As the index of the policy `exclusive` has it (pg-boss, src/migrationStore.ts, job_i6).
      const { rows } = await client.query<{ key: string }>(
        `SELECT key FROM ${schema}.record WHERE fleet = $1 AND state = ANY($2)
         AND updated_at < clock_timestamp() - $3 * interval '1 millisecond' AND NOT EXISTS (
           SELECT FROM ${jobTable} AS job WHERE job.name = $4 AND coalesce(job.singleton_key, '') = record.key
           AND job.state <= 'active' AND job.policy = 'exclusive')`,
        [fleet, states, idleMs, queueName(fleet, stage)],
      );
      return rows.map(({ key }) => key);
    },
  };
}
