import { expect, it } from 'vitest';
import type { Run } from '../generated/schema.ts';
import { differencesOf } from './same-submission.ts';

const run: Run = {
  id: 'r',
  status: 'RUNNING',
  batch_id: 7,
  input_dir: '/acme/in/',
  app_id: 'a1',
  deployment_id: 'd1',
};

it.each([
  [{}, []],
  [{ batch_id: 7 }, []],
  [{ batch_id: '7' as never }, []],
  [{ batch_id: 8 }, ['batch_id']],
  [{ input_dir: 'acme/in' }, []],
  [{ input_dir: '/acme/out' }, ['input_dir']],
  [{ app_id: 'a1', app_name: 'any' }, []],
  [{ app_id: 'a2', batch_id: 8 }, ['app_id', 'batch_id']],
  [{ deployment_id: 'd2' }, ['deployment_id']],
  [{ batch_id: null }, []],
])('a run of %j differs in %j', (asked, differs) => {
  expect(differencesOf(run, asked)).toEqual(differs);
});

it.each([null, undefined])('a run that shows %s contradicts nothing', (nothing) => {
  const bare = { ...run, batch_id: nothing, input_dir: nothing, app_id: nothing };
  expect(differencesOf(bare as Run, { batch_id: 8, input_dir: '/x', app_id: 'y' })).toEqual([]);
});
