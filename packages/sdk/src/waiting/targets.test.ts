import { describe, expect, it } from 'vitest';
import { apiError } from '../../test/fake-runs.ts';
import { JobFailedError, NotFoundError, WaitTimeoutError } from '../errors.ts';
import type { Job, Run } from '../generated/schema.ts';
import { acceptJob, jobTarget } from './job-target.ts';
import { runTarget, startedMsOf } from './run-target.ts';

const options = {
  signal: new AbortController().signal,
  timeoutMs: 1,
  maxRetries: 0,
  attemptsBefore: 0,
};
const unfinished = { id: 'x1', isMissing: false, timeoutMs: 5_000, error: undefined };
const gone = apiError(404) as NotFoundError;

describe('a run as the target of polls', () => {
  const running: Run = { id: 'x1', status: 'RUNNING' };
  const target = runTarget(async () => running);

  it('is what the request gives, which must be an object', async () => {
    expect(await target.get('x1', options)).toBe(running);
    const broken = runTarget(async () => null as unknown as Run);
    await expect(broken.get('x1', options)).rejects.toMatchObject({
      name: 'DecodeError',
      operationId: 'getRunStatus',
    });
    expect([target.kind, target.statusOf(running)]).toEqual(['run', 'RUNNING']);
  });

  it('has started at its start_timestamp, unless that is 0', () => {
    expect(startedMsOf({ ...running, start_timestamp: 1_700_000_000_123_456_789n })).toBe(
      1_700_000_000_123,
    );
    expect(startedMsOf({ ...running, start_timestamp: 0n })).toBeUndefined();
    expect(startedMsOf(running)).toBeUndefined();
    const text = { ...running, start_timestamp: '1700000000123456789' } as unknown as Run;
    expect(startedMsOf(text)).toBeUndefined();
  });

  it.each([{ status: 'PAUSED' }, { msg: 'halfway' }, { finish_timestamp: 5n }])(
    'differs in %o',
    (change) => {
      expect(target.differs(running, { ...running, ...change })).toBe(true);
      expect(target.differs(running, { ...running })).toBe(false);
    },
  );

  it('that was seen is not to be started again when the wait is over', () => {
    const cause = new Error('late');
    const error = target.timeoutError({ ...unfinished, last: running, error: cause });
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({ run: running, cause });
    expect(error.message).toBe(
      'Run x1 was still RUNNING after timeoutMs, 5000 ms. The last poll failed: late' +
        ' It goes on by itself: wait for it again with aihub.runs.wait, with a longer timeoutMs; do not start it again.',
    );
  });

  it('that was never seen is to be asked for before it is started again', () => {
    expect(target.timeoutError({ ...unfinished, last: undefined }).message).toBe(
      'Run x1 could not be polled within timeoutMs, 5000 ms, so how it stands is not known.' +
        ' Ask for it with aihub.runs.get before you start it again.',
    );
  });

  it('that is not found (404) gets no advice to wait for it again', () => {
    const missing = { ...unfinished, isMissing: true };
    expect(target.timeoutError({ ...missing, last: running }).message).toMatch(/deleted\.$/);
    expect(target.timeoutError({ ...missing, last: undefined }).message).toMatch(/ibContext\.$/);
  });

  it('whose status is no text is described', () => {
    const odd = { id: 'x1', status: 7n } as unknown as Run;
    expect(target.timeoutError({ ...unfinished, last: odd }).message).toContain('was still 7n');
  });

  it('that is gone was deleted', () => {
    const error = target.goneError('x1', running, gone);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ status: 404, operationId: gone.operationId });
    expect(error.message).toBe(
      `Run x1 was RUNNING and is gone: it was deleted while it was waited for. ${gone.message}`,
    );
  });
});

describe('a job as the target of polls', () => {
  const running: Job = { state: 'RUNNING' };
  const target = jobTarget(async () => running);

  it('is what the request gives, which must be an object', async () => {
    expect(await target.get('x1', options)).toBe(running);
    const broken = jobTarget(async () => [] as unknown as Job);
    await expect(broken.get('x1', options)).rejects.toMatchObject({
      name: 'DecodeError',
      operationId: 'jobStatus',
    });
    expect([target.kind, target.statusOf(running)]).toEqual(['job', 'RUNNING']);
    expect(target.startedMs(running)).toBeUndefined();
  });

  it.each([{ state: 'COMPLETE' as const }, { message: 'halfway' }])('differs in %o', (change) => {
    expect(target.differs(running, { ...running, ...change })).toBe(true);
    expect(target.differs(running, { ...running })).toBe(false);
  });

  it('goes on by itself when the wait is over', () => {
    const error = target.timeoutError({ ...unfinished, last: running });
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({ job: running });
    expect(error.message).toBe(
      'Job x1 was still RUNNING after timeoutMs, 5000 ms.' +
        ' It goes on by itself: wait for it again with aihub.jobs.wait.',
    );
    const missing = { ...unfinished, isMissing: true };
    expect(target.timeoutError({ ...missing, last: running }).message).toMatch(/deleted\.$/);
    expect(target.timeoutError({ ...unfinished, last: undefined }).message).toMatch(/not known\.$/);
  });

  it('that is gone may have ended in any way', () => {
    const error = target.goneError('x1', running, gone);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ status: 404, operationId: gone.operationId });
    expect(error.message).toBe(
      `Job x1 was RUNNING and is gone: whether it ended well is not known. ${gone.message}`,
    );
  });

  it('is accepted when it is complete, and its wait fails when it failed', () => {
    expect(acceptJob('x1', running)).toBeUndefined();
    const complete: Job = { state: 'COMPLETE' };
    expect(acceptJob('x1', complete)).toEqual({ resolve: complete });
    const failed = acceptJob('x1', { state: 'FAILED' });
    expect(failed).toEqual({ reject: expect.any(JobFailedError) });
  });
});
