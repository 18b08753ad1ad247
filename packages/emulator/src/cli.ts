#!/usr/bin/env node
import { version } from '../package.json';
import { FlagError, readFlags } from './cli/flags.ts';
import { help } from './cli/help.ts';
import { startEmulator } from './emulator.ts';
import type { ServerOptions } from './options.ts';

async function serve(options: ServerOptions): Promise<void> {
  const hub = await startEmulator(options);
  console.log(`AI Hub emulator

  API    ${hub.url}
  Token  ${hub.token}
  Page   ${hub.pageUrl}

Try it:

  curl -H 'Authorization: Bearer ${hub.token}' -H 'Content-Type: application/json' \\
    -d '{"name":"My first batch"}' ${hub.url}/v2/batches

or let the SDK use it:

  export AIHUB_API_ROOT=${hub.url} AIHUB_API_TOKEN=${hub.token}
`);
  const stop = () => {
    hub.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  const command = readFlags(process.argv.slice(2));
  if (command === 'help') process.stdout.write(help);
  else if (command === 'version') console.log(version);
  else await serve(command);
} catch (error) {
  const known = error instanceof FlagError || error instanceof RangeError;
  const code = (error as { code?: unknown }).code;
  if (!known && typeof code !== 'string') throw error;
  const hint = known ? ' See --help.' : '';
  console.error(`aihub-emulator: ${(error as Error).message}${hint}`);
  process.exitCode = known ? 2 : 1;
}
