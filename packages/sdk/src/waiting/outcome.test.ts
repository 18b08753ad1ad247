import { expect, it } from 'vitest';
import { jobStateValues, runStatusValues } from '../generated/enums.ts';
import { jobOutcome, runOutcome } from './outcome.ts';

it('knows for every documented status whether it ends a wait', () => {
  const outcomes = runStatusValues.map((status) => runOutcome({ id: 'a', status }) ?? 'goes on');
  expect(outcomes).toEqual(['goes on', 'goes on', 'review', 'done', 'failed', 'failed']);
  expect(jobStateValues.map((state) => jobOutcome({ state }) ?? 'goes on')).toEqual([
    'goes on',
    'goes on',
    'done',
    'failed',
    'failed',
  ]);
});

it('takes what it does not know for going on', () => {
  for (const status of ['QUEUED', 'constructor', '__proto__', 'complete']) {
    expect(runOutcome({ id: 'a', status })).toBeUndefined();
  }
  expect(jobOutcome({})).toBeUndefined();
});
