export { type PgBossOptions, pgBoss } from './pg-boss.ts';
