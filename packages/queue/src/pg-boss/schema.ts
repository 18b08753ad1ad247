import type { Pool } from 'pg';

/** Where the tables are. Fleets of one database share them, and are told apart by their name. */
export const schema = 'aihub_queue';

/** Any number that no other program of the database locks by; it keeps two processes from creating at once. */
const creationLock = 4_815_162_342;

/** Whether all is there: what was added last is. */
const check = `
SELECT to_regclass('${schema}.value') IS NOT NULL AND EXISTS (
  SELECT FROM information_schema.columns
  WHERE table_schema = '${schema}' AND table_name = 'record' AND column_name = 'units'
) AS "isCreated"`;

const creation = `
BEGIN;
SELECT pg_advisory_xact_lock(${creationLock});
CREATE SCHEMA IF NOT EXISTS ${schema};
CREATE TABLE IF NOT EXISTS ${schema}.record (
  fleet text NOT NULL,
  key text COLLATE "C" NOT NULL,
  state text NOT NULL,
  input jsonb,
  batch_id bigint,
  generation integer NOT NULL DEFAULT 1,
  sent_at timestamptz,
  run_id text,
  error jsonb,
  failures integer NOT NULL DEFAULT 0,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (fleet, key)
);
ALTER TABLE ${schema}.record ADD COLUMN IF NOT EXISTS units double precision;
CREATE INDEX IF NOT EXISTS record_open ON ${schema}.record (fleet, state, key)
  WHERE state NOT IN ('done', 'abandoned');
CREATE INDEX IF NOT EXISTS record_updated ON ${schema}.record (fleet, updated_at)
  WHERE state IN ('running', 'review');
CREATE INDEX IF NOT EXISTS record_run ON ${schema}.record (run_id) WHERE run_id IS NOT NULL;
CREATE TABLE IF NOT EXISTS ${schema}.lease (
  fleet text NOT NULL,
  name text NOT NULL,
  holder text NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (fleet, name)
);
CREATE TABLE IF NOT EXISTS ${schema}.value (
  fleet text NOT NULL,
  name text NOT NULL,
  value jsonb NOT NULL,
  PRIMARY KEY (fleet, name)
);
COMMIT;
`;

/**
 * Creates what is missing, and does nothing when all is there: even then the statements would lock the table of
 * records (PostgreSQL manual, explicit locking: CREATE INDEX and ALTER TABLE), and stop a fleet's writes at each
 * start of a process.
 */
export async function createSchema(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ isCreated: boolean }>(check);
  if (!rows[0]?.isCreated) await pool.query(creation);
}
