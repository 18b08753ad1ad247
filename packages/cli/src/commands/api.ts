import { Argument } from 'commander';
import type { FlagCommand } from '../program/command.ts';
import { addCommonFlags, addYesFlag } from '../program/common-options.ts';
import type { RunAction } from '../program/context.ts';
import { apiMethods } from './api/methods.ts';

/** `aihub api`: any request, with the token, the deadline and the retries of the SDK. */
export function addApiCommand(program: FlagCommand, run: RunAction): void {
  const command = program
    .command('api')
    .description('Send any request to the API, and print the body of the response as it is')
    .addArgument(
      new Argument('<method>', 'GET, HEAD, POST, PUT, PATCH or DELETE')
        .choices(apiMethods)
        .argParser((text: string) => text.toUpperCase()),
    )
    .argument('<path>', 'below the API root, e.g. /v2/apps/runs?limit=5')
    .option('--body <json|@file|->', 'JSON to send')
    .option('--jq <program>', 'print what this jq program makes of the body') as FlagCommand;
  addYesFlag(addCommonFlags(command));
  command.addHelpText(
    'after',
    '\nAll but GET and HEAD ask before they send; --yes answers for you. Numbers are\nprinted with the digits that the API sent.',
  );
  command.action(
    run(async (session, [method, path], options) => {
      const { sendRequest } = await import('./api/send-request.ts');
      return sendRequest(session, String(method), String(path), options);
    }),
  );
}
