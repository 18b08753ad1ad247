#!/usr/bin/env node
import { processHost } from './host.ts';
import { run } from './run.ts';

// The reader of a pipe has gone, as `head` does: end as other commands do, 128 and SIGPIPE's number.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(141);
  throw error;
});

run(process.argv.slice(2), processHost()).then((code) => {
  process.exitCode = code;
});
