import { auditLogs } from './audit-logs.ts';
import { batchFiles } from './batch-files.ts';
import { batches } from './batches.ts';
import type { Behaviours } from './behaviour.ts';
import { files } from './files.ts';
import { jobs } from './jobs.ts';
import { legacy } from './legacy.ts';
import { runList } from './list-runs.ts';
import { multipart } from './multipart.ts';
import { runResults } from './run-results.ts';
import { runs } from './runs.ts';
import { secrets } from './secrets.ts';
import { startRun } from './start-run.ts';

/** All that the hub can do. An operation of the spec that is missing here returns 501. */
export const behaviours: Behaviours = {
  ...startRun,
  ...runs,
  ...runList,
  ...runResults,
  ...jobs,
  ...batches,
  ...batchFiles,
  ...multipart,
  ...files,
  ...secrets,
  ...auditLogs,
  ...legacy,
};
