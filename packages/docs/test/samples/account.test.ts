import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotFoundError } from '@org/aihub-sdk';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { invoice, SampleRunner } from './sample-runner.ts';

const inbox = '/acme/claims/fs/Instabase Drive/in/2026/';

describe('The samples on what an account holds print what the guide shows', () => {
  let the: SampleRunner;
  beforeEach(() => {
    the = new SampleRunner();
  });
  afterEach(() => the.close());

  test('files', async () => {
    const path = `${inbox}a.txt`;
    await the.shows('files/path');
    expect(await the.output('files/write', path)).toBe('');
    await the.shows('files/read', path);
    await the.shows('files/stream', path);
    await the.shows('files/part', path);
    await the.shows('files/later', path);
    expect(await the.output('files/new', `${inbox}new.txt`)).toBe('written');
    await the.shows('files/new', path);
    await the.shows('files/look', inbox, 'a.txt');
    expect(await the.output('files/delete', path)).toBe('');
    await vi.waitFor(() => expect(the.output('files/read', path)).rejects.toThrow(NotFoundError));
    await the.shows('files/upload', the.folder, inbox);
    expect(await the.output('files/read', path)).toBe(invoice);
  });

  test('download the output of a run', async () => {
    const output_dir = '/acme/claims/fs/Instabase Drive/out/';
    const batch_id = await the.batch();
    await the.aihub.apps.run({ app_name: 'Invoice', batch_id, output_dir });
    the.endRuns();
    const target = join(the.folder, 'target');
    await the.shows('files/download', output_dir, target);
    const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(1);
    for (const { parentPath, name } of files) {
      expect(readFileSync(join(parentPath, name)).length).toBeGreaterThan(0);
    }
  });

  test('secrets, and the audit log of what was done', async () => {
    vi.stubEnv('ERP_PASSWORD', 'a value of the vault');
    expect(await the.output('secrets/store')).toBe('');
    expect(await the.output('secrets/change')).toBe('');
    await the.shows('secrets/list');
    await the.shows('secrets/use', await the.batch());
    expect(await the.output('secrets/delete')).toBe('');
    expect(await the.output('secrets/list')).toBe('');
    await the.shows('audit-logs/iterate');
    await the.shows('audit-logs/search');
  });

  test('legacy operations', async () => {
    const over = the.shows('legacy/follow', 'a-1', await the.batch());
    await the.nextPoll();
    the.endRuns();
    await over;
    const [run] = (await the.aihub.runs.list()).runs ?? [];
    await the.shows('legacy/job', run?.id ?? '');
    const job = await the.aihub.legacy.job(run?.id ?? '');
    const [result] = [job.results ?? []].flat();
    await the.shows('legacy/results', result?.output_folder ?? '');
  });

  test('operations as data', async () => {
    await the.shows('operations/list');
    await the.shows('operations/call');
  });
});
