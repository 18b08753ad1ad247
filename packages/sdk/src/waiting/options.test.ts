import { describe, expect, it } from 'vitest';
import { AIHub } from '../client.ts';
import { AIHubError } from '../errors.ts';

const aihub = new AIHub({
  apiToken: 'a-token',
  fetch: () => {
    throw new Error('nothing may be sent');
  },
});

/** As from JavaScript, where no type keeps such options away. */
const runs = aihub.runs as unknown as { wait(id: string, options: unknown): Promise<unknown> };
const jobs = aihub.jobs as unknown as typeof runs;

describe('options of a wait that cannot be used are refused before anything is sent', () => {
  it.each([
    [{ until: 'done' }, 'until must be "complete" or "settled", not "done".'],
    [{ waitThroughReview: 'no' }, 'waitThroughReview must be true or false, not "no".'],
    [{ timeout: 5 }, 'runs.wait has no option "timeout". It has signal, timeoutMs'],
    [{ maxRetries: 5 }, 'runs.wait has no option "maxRetries".'],
    [{ timeoutMs: '5' }, 'timeoutMs must be a finite number of milliseconds above 0, not "5".'],
    [
      { pollIntervalMs: 0 },
      'pollIntervalMs must be a finite number of milliseconds above 0, not 0.',
    ],
    [{ onUpdate: 'log' }, 'onUpdate must be a function, not "log".'],
    [{ signal: {} }, 'signal must be an AbortSignal, not an object.'],
    [{ signal: null }, 'signal must be an AbortSignal, not null.'],
    [null, 'The options of runs.wait must be an object, not null.'],
    [60_000, 'The options of runs.wait must be an object, not 60000.'],
  ])('%j', async (options, message) => {
    const wait = runs.wait('a', options);
    await expect(wait).rejects.toBeInstanceOf(AIHubError);
    await expect(wait).rejects.toThrow(message);
  });

  it('also those that only waits for runs have', async () => {
    await expect(jobs.wait('a', { until: 'settled' })).rejects.toThrow(
      'jobs.wait has no option "until". It has signal, timeoutMs, pollIntervalMs, onUpdate.',
    );
  });
});
