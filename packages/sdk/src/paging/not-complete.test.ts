import { expect, it } from 'vitest';
import { notComplete } from './not-complete.ts';

const take = 'or take what there is with allowIncomplete: true.';

it.each([
  ['RUNNING', null, '. Wait for it with runs.wait, '],
  ['RUNNING', '', '. Wait for it with runs.wait, '],
  ['PAUSED', 'so far', ': so far. Wait for it with runs.wait, '],
  ['FAILED', 'Bad input!', ': Bad input! Start it again, '],
  ['CANCELLED', null, '. Start it again, '],
])('results of a run that is %s (%j) lead to what to do', (status, msg, next) => {
  const error = notComplete({ id: 'r', status, msg, start_timestamp: 1n });
  expect(error.message).toBe(`Run r is ${status}, so its results are not complete${next}${take}`);
  expect(JSON.parse(JSON.stringify(error.run))).toEqual({
    ...{ id: 'r', status, msg },
    start_timestamp: '1',
  });
});
