import { expect, it } from 'vitest';
import { runIdOf } from './run-id.ts';

const id = '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d';

it.each([
  [{ run_id: id }],
  [{ job_id: id, status: 'OK', msg: null }],
  [{ id, status: 'COMPLETE' }],
  [{ event: 'run.done', run: { id } }],
  [{ data: { run_id: id } }],
])('reads the run of %j', (payload) => {
  expect(runIdOf(payload)).toBe(id);
});

it.each([
  [null],
  ['text'],
  [[id]],
  [{}],
  [{ run_id: 7 }],
  [{ run_id: '../../v2/batches' }],
  [{ run_id: 'x'.repeat(101) }],
  [Object.create({ run_id: id })],
  [{ data: { data: { run_id: id } } }],
])('finds no run in %j', (payload) => {
  expect(runIdOf(payload)).toBeUndefined();
});
