import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AIHub, APIError, type Run, RunFailedError } from '@org/aihub-sdk';
import { filesFromFolder } from '@org/aihub-sdk/node';
import { modeOf } from '../output/mode.ts';
import { durationText } from '../output/time.ts';
import { readCredentials } from '../profiles/credentials.ts';
import type { Options } from '../program/context.ts';
import { confirm } from '../session/confirm.ts';
import type { Session } from '../session/session.ts';
import { type JobFile, type JobIdentity, jobPath, openJob } from './job-file.ts';
import { takeLock } from './lock.ts';
import { stampsOf } from './stamps.ts';
import { readTarget, type Target } from './target.ts';
import { type Documents, uploadDocuments } from './upload.ts';
import { checkTarget, writeRows } from './write-rows.ts';

const goOn = 'Start the same command again to go on; nothing is paid twice.';

/** Takes the documents of a folder through one run to rows. Goes on where it was interrupted. */
export async function processFolder(
  session: Session,
  folder: string,
  options: Options,
): Promise<void> {
  modeOf(session.flags, false);
  const target = readTarget(options);
  await checkTarget(options.csv as string | undefined);
  const recursive = options.recursive as boolean | undefined;
  const files = await filesFromFolder(folder, { recursive });
  const documents = { files, stamps: await stampsOf(folder, recursive === true) };
  const { apiRoot, ibContext } = await readCredentials(session.host.env, session.flags);
  const identity: JobIdentity = {
    apiRoot,
    ibContext: ibContext ?? null,
    folder: await realpath(folder),
    target: target.name,
  };
  const path = (options.state as string | undefined) ?? jobPath(session.host.env, identity);
  const release = await takeLock(`${path}.lock`);
  try {
    const job = await openJob(path, identity, options.restart === true);
    await carryThrough(session, job, target, documents, options);
  } finally {
    await release();
  }
}

async function carryThrough(
  session: Session,
  job: JobFile,
  target: Target,
  documents: Documents,
  options: Options,
): Promise<void> {
  const aihub = await session.client();
  const { createdAt, sentAt } = job.state;
  const count = `${documents.files.length} ${documents.files.length === 1 ? 'file' : 'files'}`;
  if (!job.isNew)
    session.note(
      `Going on with the job of ${createdAt.slice(0, 16).replace('T', ' ')}Z. --restart starts over.`,
    );
  if (sentAt === undefined) {
    await confirm(
      session,
      `${count}, ${sizeOf(documents)}, go into one run of ${target.name}, which costs consumption units.`,
    );
  }
  session.interrupts.advice = goOn;
  const batchId = job.state.batchId ?? (await createBatch(session, aihub, job, options));
  await uploadDocuments(session, aihub, job, batchId, documents);
  session.note(`${session.palette.green('✓')} ${count} in batch ${batchId}`);
  const run = await submit(session, aihub, job, target, batchId);
  await waitForRun(session, aihub, job, run.id, options);
  await writeRows(session, aihub, run.id, options);
  await job.remove();
}

async function createBatch(
  session: Session,
  aihub: AIHub,
  job: JobFile,
  options: Options,
): Promise<number> {
  const workspace = options.workspace as string | undefined;
  const name = basename(job.state.identity.folder).slice(0, 255) || 'documents';
  session.status.show('Making a batch …');
  const body = { name, ...(workspace === undefined ? {} : { workspace }) };
  const { id } = await aihub.batches.create(body, { signal: session.signal });
  await job.save({ batchId: id });
  return id;
}

/** One run comes of it, in this process or the next: it is looked for by its key before it is sent again. */
async function submit(
  session: Session,
  aihub: AIHub,
  job: JobFile,
  target: Target,
  batchId: number,
): Promise<{ id: string }> {
  const { runId, sentAt, key } = job.state;
  if (runId !== undefined) return { id: runId };
  session.status.show(
    sentAt === undefined
      ? 'Starting the run …'
      : 'Looking for the run that may have been started …',
  );
  const run = await target
    .run(aihub, batchId, {
      idempotencyKey: key,
      mayHaveBeenSent: sentAt === undefined ? undefined : new Date(sentAt),
      onSend: (at) => job.save({ sentAt: at.toISOString() }),
      signal: session.signal,
    })
    .catch(async (error: unknown) => {
      // Refused, so that this sending has started nothing.
      if (error instanceof APIError && error.status < 500) await job.save({ sentAt });
      throw error;
    });
  await job.save({ runId: run.id });
  session.note(`${session.palette.green('✓')} Run ${run.id} is started`);
  return run;
}

async function waitForRun(
  session: Session,
  aihub: AIHub,
  job: JobFile,
  id: string,
  options: Options,
): Promise<Run> {
  const startedAt = Date.now();
  session.interrupts.advice = `Run ${id} goes on by itself. ${goOn}`;
  let status = '';
  session.status.show(() => `Run ${id} ${status}, ${durationText(Date.now() - startedAt)}`);
  try {
    const run = await aihub.runs.wait(id, {
      timeoutMs: options.timeout as number | undefined,
      waitThroughReview: options.throughReview === true,
      signal: session.signal,
      onUpdate: (seen) => {
        status = seen.status;
      },
    });
    session.note(`${session.palette.green('✓')} Run ${id} is complete`);
    return run;
  } catch (error) {
    // It is over and has no results: the next call starts over.
    if (error instanceof RunFailedError) await job.remove();
    throw error;
  }
}

function sizeOf({ files }: Documents): string {
  const bytes = files.reduce((sum, file) => sum + ('size' in file ? file.size : 0), 0);
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(1)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
