import { describe, expect, it } from 'vitest';
import { JobFailedError, RunFailedError, RunNeedsReviewError } from '../errors.ts';
import { jobFailed, needsReview, runFailed } from './ended.ts';

describe('the error of a run that ended without results', () => {
  it('holds the run, says why it failed, and that another one costs', () => {
    const run = { id: 'a1', status: 'FAILED', msg: 'no text found' };
    const error = runFailed(run);
    expect(error).toBeInstanceOf(RunFailedError);
    expect(error.run).toBe(run);
    expect(error.message).toBe(
      'Run a1 ended as FAILED: no text found. Look at its input and at the app before you start it again, since each run is billed.',
    );
  });

  it('does not warn of the cost when it was cancelled', () => {
    expect(runFailed({ id: 'a1', status: 'CANCELLED' }).message).toBe(
      'Run a1 was cancelled. If the results are still needed, start it again.',
    );
  });
});

it('the error of a run that stopped for a review says how to go on', () => {
  const run = { id: 'a1', status: 'STOPPED_AT_CHECKPOINT', msg: 'Check it!' };
  const error = needsReview(run);
  expect(error).toBeInstanceOf(RunNeedsReviewError);
  expect(error.run).toBe(run);
  expect(error.message).toBe(
    'Run a1 stopped for a review (STOPPED_AT_CHECKPOINT): Check it! Review it in AI Hub, then wait for it again; or wait through the review with waitThroughReview: true.',
  );
});

it('the error of a job that failed says that what it was to delete may still be there', () => {
  const job = { state: 'FAILED' as const, message: 'locked' };
  const error = jobFailed('j1', job);
  expect(error).toBeInstanceOf(JobFailedError);
  expect(error.job).toBe(job);
  expect(error.message).toBe(
    'Job j1 ended as FAILED: locked. What it was to delete may still be there, in whole or in part: look, and delete it again.',
  );
});
