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

/**
 * Runs the command of the emulator, which listens until the process gets a signal to end.
 *
 * @param args - Flags, as on the command line.
 * @param name - What the command is called in its messages. Default: `aihub-emulator`.
 * @returns The exit status: 0 once it listens, 2 for flags that cannot be used, 1 for a port that
 *   cannot be had.
 * @example
 * ```ts
 * process.exitCode = await runCommand(['--port', '4010']);
 * ```
 */
export async function runCommand(
  args: readonly string[],
  name = 'aihub-emulator',
): Promise<number> {
  try {
    const command = readFlags(args);
    if (command === 'help') process.stdout.write(help.replaceAll('aihub-emulator', name));
    else if (command === 'version') console.log(version);
    else await serve(command);
    return 0;
  } catch (error) {
    const known = error instanceof FlagError || error instanceof RangeError;
    const code = (error as { code?: unknown }).code;
    if (!known && typeof code !== 'string') throw error;
    const hint = known
      ? ' See --help.'
      : code === 'EADDRINUSE'
        ? '. Another program listens there: choose another --port, or 0 for any free one.'
        : '';
    console.error(`${name}: ${(error as Error).message}${hint}`);
    return known ? 2 : 1;
  }
}
