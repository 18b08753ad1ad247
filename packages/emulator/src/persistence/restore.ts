import type { AuditEntry } from '../state/audit-log.ts';
import type { StoredBatch } from '../state/batches.ts';
import type { StoredFile } from '../state/files.ts';
import type { HubState } from '../state/hub-state.ts';
import type { StoredJob } from '../state/jobs.ts';
import type { StoredRun } from '../state/run.ts';
import type { StoredSecret } from '../state/secrets.ts';
import type { Session } from '../state/sessions.ts';
import type { FileRecord, Store } from './store.ts';

/** Puts what a store holds into a new hub. */
export function restore(hub: HubState, store: Store): void {
  const { records } = store;
  const all = <T>(kind: Parameters<typeof records.of>[0]) =>
    [...records.of(kind)] as [key: string, record: T][];
  const files = new Map<number, StoredFile>();
  const fileOf = (id: number): StoredFile => {
    const known = files.get(id);
    if (known) return known;
    const record = records.of('file').get(String(id)) as FileRecord | undefined;
    if (!record) throw new Error(`The state folder lacks the record of file ${id}.`);
    const { name, modifiedMs } = record;
    const file = { id, name, modifiedMs, bytes: store.bytesOf(record), holders: 0 };
    files.set(id, file);
    return file;
  };
  for (const id of records.of('file').keys()) hub.files.skipTo(Number(id));
  for (const [path] of all('folder')) hub.folders.delete(path);
  for (const [, batch] of all<Omit<StoredBatch, 'files'>>('batch')) {
    hub.batches.restore({ ...batch, files: [] });
  }
  for (const [key, id] of all<number>('batch-file')) restoreFile(hub, key, fileOf(id));
  for (const [, run] of all<StoredRunRecord>('run')) {
    const startNs = BigInt(run.startNs);
    hub.runs.add({ ...run, startNs, files: run.files.map(fileOf) });
    hub.startAfter(startNs);
  }
  for (const [, job] of all<StoredJob>('job')) hub.addJob(job);
  for (const [, session] of all<SessionRecord>('session')) {
    const parts = session.parts.map(
      ({ number, id, file }) => [number, { id, file: fileOf(file) }] as const,
    );
    for (const [, { file }] of parts) hub.storage.take(file.bytes.length);
    hub.sessions.add({ ...session, parts: new Map(parts) });
  }
  for (const [key, id] of all<number>('path')) {
    const [account, path] = JSON.parse(key) as [string, string];
    hub.written.put(account, path, fileOf(id));
  }
  for (const [, secret] of all<StoredSecret>('secret')) hub.secrets.put(secret);
  for (const [id, entry] of all<AuditEntry>('audit')) hub.audit.restore(Number(id), entry);
  for (const [key] of all('mount')) hub.mounts.restore(key);
  for (const [account, left] of all<number>('units')) hub.units.set(account, left);
  store.compact(new Set(files.keys()));
}

type StoredRunRecord = Omit<StoredRun, 'startNs' | 'files'> & { startNs: string; files: number[] };
type SessionRecord = Omit<Session, 'parts'> & {
  parts: { number: number; id: string; file: number }[];
};

/** A name holds no slash, so the first one ends the batch's ID. */
function restoreFile(hub: HubState, key: string, file: StoredFile): void {
  const batch = hub.batches.find(Number(key.slice(0, key.indexOf('/'))));
  if (!batch) return;
  hub.storage.hold(file);
  hub.batches.change(batch, file.name, file, batch.updatedMs);
}
