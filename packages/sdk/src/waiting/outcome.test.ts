import { expect, it } from 'vitest';
import { jobStateValues, runStatusValues } from '../generated/enums.ts';
import { endingStatuses, jobOutcome, openStatuses, runOutcome } from './outcome.ts';

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

it('lists every documented status as open or as ending, a review as both', () => {
  expect(new Set([...openStatuses, ...endingStatuses])).toEqual(new Set(runStatusValues));
  expect(openStatuses.filter((status) => endingStatuses.includes(status))).toEqual([
    'STOPPED_AT_CHECKPOINT',
  ]);
});

it('takes what it does not know for going on', () => {
  for (const status of ['QUEUED', 'constructor', '__proto__', 'complete']) {
    expect(runOutcome({ id: 'a', status })).toBeUndefined();
  }
  expect(jobOutcome({})).toBeUndefined();
});
