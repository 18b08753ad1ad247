// A Worker with one client for all its requests, as people write it.
import { AIHub } from '@org/aihub-sdk';

/** Written in by the bundler. */
declare const apiRoot: string;

const aihub = new AIHub({ apiToken: 'a-token', apiRoot });

const tasks: Record<string, (id: string) => Promise<unknown>> = {
  run: (id) => aihub.runs.wait(id),
  job: (id) => aihub.jobs.wait(id),
  // Its run is searched for in the list first.
  submission: (idempotencyKey) =>
    aihub.deployments.run(
      'd-1',
      { batch_id: 1 },
      { idempotencyKey, mayHaveBeenSent: true, settleMs: 300 },
    ),
  // More than the server allows at a time.
  calls: (id) => Promise.all(Array.from({ length: 5 }, () => aihub.batches.get(Number(id)))),
};

export default {
  async fetch(request: Request): Promise<Response> {
    const [, task = '', id = ''] = new URL(request.url).pathname.split('/');
    await tasks[task]?.(id);
    return new Response(`${task} ${id} is done`);
  },
};
