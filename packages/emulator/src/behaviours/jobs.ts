import { notFound } from '../response.ts';
import { jobAt } from '../state/jobs.ts';
import type { Behaviour, Behaviours } from './behaviour.ts';

const getJob: Behaviour = ({ hub, caller, path }) => {
  const job = hub.jobs.get(caller.account, String(path.job_id));
  if (!job) throw notFound();
  return { status: 200, json: jobAt(job, hub.clock.now()) };
};

/** Jobs: pending, running, complete, as the hub's clock goes. */
export const jobs: Behaviours = { jobStatus: getJob, pollBatchesJob: getJob };
