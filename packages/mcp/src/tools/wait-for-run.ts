import {
  type AIHub,
  type Run,
  RunFailedError,
  RunNeedsReviewError,
  WaitTimeoutError,
} from '@org/aihub-sdk';
import { result } from '../output/result.ts';
import { startProgress } from '../progress.ts';
import { input, output, reading, type Tool } from '../tool.ts';
import { presentRun, runSchema } from './run-shape.ts';

interface Input {
  run_id: string;
  max_seconds?: number;
}

/**
 * A wait takes up to 5 seconds more, for its last poll, and clients give a request 60 seconds (the
 * default of `@modelcontextprotocol/client` 2.4.0, DEFAULT_REQUEST_TIMEOUT_MSEC).
 */
const maxSeconds = 50;

export const waitForRun: Tool<Input> = {
  name: 'wait_for_run',
  title: 'Wait for a run',
  description:
    'Waits until a run is over or needs a review, for a minute at most, and returns it as it stands. When over is false and the status is RUNNING, call it again. A review by a person may take days: do not wait for it.',
  input: input(
    {
      run_id: { type: 'string' },
      max_seconds: { type: 'integer', minimum: 1, maximum: maxSeconds, default: 30 },
    },
    ['run_id'],
  ),
  output: output({ run: runSchema, over: { type: 'boolean' } }),
  annotations: reading,
  async run({ run_id, max_seconds = 30 }, { aihub, request }) {
    const progress = startProgress(request, max_seconds);
    try {
      const seen = await waitOnce(aihub, run_id, {
        signal: request.signal,
        timeoutMs: max_seconds * 1_000,
        onUpdate: ({ status }) => progress.say(status),
      });
      return result({ run: presentRun(seen.run), over: seen.over });
    } finally {
      progress.stop();
    }
  },
};

/** A run that failed, stopped or goes on is a result, and no error, of a wait that ends early. */
async function waitOnce(
  aihub: AIHub,
  runId: string,
  options: Parameters<AIHub['runs']['wait']>[1],
): Promise<{ run: Run; over: boolean }> {
  try {
    return { run: await aihub.runs.wait(runId, options), over: true };
  } catch (error) {
    if (error instanceof RunFailedError) return { run: error.run, over: true };
    if (error instanceof RunNeedsReviewError) return { run: error.run, over: false };
    if (error instanceof WaitTimeoutError && error.run) return { run: error.run, over: false };
    throw error;
  }
}
