import { check, equal, rejection } from './assert.ts';
import type { Check, Context } from './context.ts';

const getRun = ({ misbehavingClient }: Context, name: string, timeoutMs = 10_000) =>
  misbehavingClient(name).runs.get('a-run', { timeoutMs });

/** Waits until something was seen on the wire, a second at most. */
async function eventually(context: Context, name: string, what: string): Promise<void> {
  for (let round = 0; round < 20; round++) {
    if ((await context.seen('case', name))[what]) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server has not seen "${what}"`);
}

/** What a server does wrong. */
export const faults: Record<string, Check> = {
  'a deadline ends a body that stalls, and frees the connection': async (context) => {
    const startedAt = Date.now();
    await rejection(getRun(context, 'stalled-body', 500), 'RequestTimeoutError');
    const took = Date.now() - startedAt;
    check(took >= 490 && took < 2_500, `the deadline of 500 ms came after ${took} ms`);
    await eventually(context, 'stalled-body', 'closed');
  },

  '503 with Retry-After is retried after that pause': async (context) => {
    const startedAt = Date.now();
    equal((await getRun(context, 'unavailable-once')).status, 'COMPLETE', 'status');
    const took = Date.now() - startedAt;
    check(took >= 990 && took < 5_000, `Retry-After: 1 was a pause of ${took} ms`);
    equal((await context.seen('case', 'unavailable-once')).GET, 2, 'requests');
  },

  'a GET is retried after a reset': async (context) => {
    equal((await getRun(context, 'reset-once')).status, 'COMPLETE', 'status');
  },

  'a redirect within the origin is followed': async ({ misbehavingClient }) => {
    const run = await misbehavingClient('redirect').runs.get('within-origin');
    equal(run.status, 'COMPLETE', 'status');
  },

  'a redirect to another origin is refused, and nothing is sent there': async (context) => {
    const client = context.misbehavingClient('redirect');
    await rejection(client.runs.get('to-another'), 'APIError');
    equal(await context.seen('elsewhere', 'redirect'), {}, 'requests to the other origin');
  },

  'a redirect of a POST is refused': async (context) => {
    const client = context.misbehavingClient('redirect');
    const start = client.apps.run({ app_name: 'Invoice', batch_id: 1 });
    const error = await start.catch((thrown: unknown) => thrown as Error);
    check(error instanceof Error, 'the redirect was taken for a success');
    equal((await context.seen('case', 'redirect')).POST, 1, 'POSTs on the wire');
  },
};
