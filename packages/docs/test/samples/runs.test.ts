import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotFoundError, RunNotCompleteError } from '@org/aihub-sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SampleRunner } from './sample-runner.ts';

describe('The samples on runs print what the guide shows', () => {
  let the: SampleRunner;
  beforeEach(() => {
    the = new SampleRunner();
  });
  afterEach(() => the.close());

  test('wait', async () => {
    const over = the.shows('waiting/wait', await the.run());
    await the.nextPoll();
    the.endRuns();
    await over;
  });

  test('tell how a wait can end', async () => {
    const [bad, stopped] = [await the.run('bad'), await the.run('checked')];
    const good = await the.run('good', { end: true });
    await the.shows('waiting/errors', bad);
    expect(await the.output('waiting/errors', stopped)).toContain('must review run');
    await the.shows('waiting/settled', bad, stopped, good);
  });

  test('wait through a review', async () => {
    const id = await the.run('checked');
    const over = the.shows('waiting/review', id);
    await the.nextPoll();
    the.endRuns();
    await the.nextPoll();
    the.hub.review(id);
    await over;
  });

  test('delete and wait', async () => {
    const id = await the.run('good', { end: true });
    const { batch_id } = await the.aihub.runs.get(id);
    await the.shows('waiting/delete', id);
    await expect(the.aihub.runs.get(id)).rejects.toThrow(NotFoundError);
    await the.shows('waiting/job', Number(batch_id));
    await expect(the.aihub.batches.get(Number(batch_id))).rejects.toThrow(NotFoundError);
  });

  test('go through lists and results', async () => {
    await the.run('bad', { end: true });
    const good = await the.run('good', { end: true });
    await the.shows('quickstart/list');
    await the.shows('lists/runs');
    await the.shows('lists/array');
    await the.shows('lists/results', good);
    const checked = await the.run('checked', { end: true });
    await expect(the.output('lists/results', checked)).rejects.toThrow(RunNotCompleteError);
    await the.shows('lists/incomplete', checked);
  });

  test('make rows', async () => {
    const id = await the.run('good', { end: true });
    await the.shows('rows/rows', id);
    await the.shows('rows/per-field', id);
    await the.shows('rows/fields', id);
    const file = join(the.folder, 'out');
    for (const name of ['rows/csv', 'rows/large', 'rows/json-lines']) {
      expect(await the.output(name, id, file)).toBe('');
      const written = readFileSync(file, 'utf8').replace('\ufeff', '');
      await expect(written).toMatchFileSnapshot(`../../samples/${name}.txt`);
    }
    await the.shows('rows/file-path');
  });

  test('read times', async () => {
    const id = await the.run('good', { end: true });
    const { batch_id } = await the.aihub.runs.get(id);
    await the.shows('timestamps/read', id);
    await the.shows('timestamps/date', id);
    await the.shows('timestamps/units', Number(batch_id));
    await the.shows('timestamps/json', id);
    await the.shows('timestamps/copy', id);
  });

  test('avoid the traps that the page for agents names', async () => {
    const over = the.shows('skill/pay-once', 'invoice-417', await the.batch());
    await the.nextPoll();
    the.endRuns();
    await over;
    await the.shows('skill/all-runs');
    await the.shows('skill/times');
  });

  test('submit once', async () => {
    const batchId = await the.batch();
    the.hub.faults.add({ kind: 'lost-response', operations: ['runApp'], count: 1 });
    await the.shows('once/key', 'job-1', batchId);
    expect((await the.aihub.runs.list()).runs).toHaveLength(1);
    await the.output('once/key', 'job-1', batchId);
    await the.shows('once/duplicates', 'job-1', batchId);
  });

  test('submit once after a restart, by the time of the last sending', async () => {
    const args = ['job-1', await the.batch(), the.folder] as const;
    expect(await the.output('once/again', ...args)).toMatch(/^sent now: /);
    expect(the.hub.stats.requests.listRuns).toBeUndefined();
    await the.shows('once/again', ...args);
    expect((await the.aihub.runs.list()).runs).toHaveLength(1);
  });
});
