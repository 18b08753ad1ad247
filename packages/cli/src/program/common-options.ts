import { parseFields } from '../output/fields.ts';
import type { FlagCommand } from './command.ts';

/** Flags that choose the form of the result. */
export function addOutputFlags(command: FlagCommand): FlagCommand {
  return command
    .optionsGroup('Output:')
    .option('--json', 'print JSON; int64 values are strings of digits')
    .option('--jsonl', 'print JSON Lines: an entry a line')
    .option('--fields <a,b>', 'only these fields, in this order', parseFields)
    .option('--jq <program>', 'print what this jq program makes of the JSON')
    .option('--utc', 'show times in UTC and not in the local time zone');
}

/** Flags that every command takes which sends something. */
export function addCommonFlags(command: FlagCommand): FlagCommand {
  return command
    .optionsGroup('Common:')
    .option('--profile <name>', 'account to use, as stored by aihub login')
    .option('--context <id>', 'IB-Context to call and bill in')
    .option('-q, --quiet', 'print the result and errors, and nothing else')
    .option('-v, --verbose', 'print each request to standard error, without secrets');
}

/** For commands that ask before they act. */
export function addYesFlag(command: FlagCommand): FlagCommand {
  return command.option('-y, --yes', 'do not ask before something that costs or deletes');
}

/** The names of the flags above, which no operation can have for its own. */
export const commonNames: readonly string[] = [
  ...['json', 'jsonl', 'fields', 'jq', 'utc', 'profile', 'context', 'quiet', 'verbose', 'yes'],
  ...['all', 'body', 'output', 'help'],
];
