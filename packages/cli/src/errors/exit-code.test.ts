import * as sdk from '@org/aihub-sdk';
import { describe, expect, it } from 'vitest';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

/** The classes of errors that the SDK exports. */
const classes = Object.entries(sdk).filter(([name]) => /Error$/.test(name));

describe('the exit status', () => {
  it.each(classes)('of an %s is one of its own', (name, type) => {
    const error = Object.assign(new Error('x'), { name });
    const base = Object.getPrototypeOf(type);
    if (name === 'APIError' || base === sdk.APIError) Object.assign(error, { status: 418 });
    // Of an upload it is that of the file which failed first.
    if (name === 'UploadError')
      error.cause = Object.assign(new Error('y'), { name: 'ConnectionError' });
    expect(exitCodeOf(error)).toBeGreaterThan(exitCodes.failed);
  });

  it('tells usage, refusals, failed runs, reviews, unknown outcomes and deadlines apart', () => {
    const named = (name: string) => exitCodeOf(Object.assign(new Error('x'), { name }));
    expect([
      exitCodeOf(new UsageError('x')),
      named('APIError'),
      named('ConnectionError'),
      named('RunFailedError'),
      named('RunNeedsReviewError'),
      named('UnknownOutcomeError'),
      named('WaitTimeoutError'),
    ]).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect([exitCodeOf(new TypeError('x')), exitCodeOf('text')]).toEqual([1, 1]);
  });
});
