import type { JsonSchema } from '@org/aihub-sdk/operations';
import { Option } from 'commander';
import { resolve, valuesOf } from '../flags/schema.ts';
import { parseValue, placeholderOf, ValueError } from '../flags/value.ts';
import { FlagCommand } from '../program/command.ts';
import { addCommonFlags, addOutputFlags, addYesFlag } from '../program/common-options.ts';
import type { RunAction } from '../program/context.ts';
import { type Flag, keyOf, type Plan } from './plan.ts';
import { footerOf, plain, warningOf } from './text.ts';

/** The command of an operation. */
export function buildOperationCommand(plan: Plan, run: RunAction): FlagCommand {
  const { operation, positionals, flags } = plan;
  const command = new FlagCommand(plan.name).description(plain(operation.summary)) as FlagCommand;
  for (const { name, description } of positionals) {
    command.argument(`<${name.replace(/_/g, '-')}>`, plain(description));
  }
  if (flags.length > 0) command.optionsGroup('Operation:');
  for (const flag of flags) addFlag(command, flag);
  addContentFlags(command, plan);
  if (operation.success.kind !== 'binary' && operation.success.kind !== 'none')
    addOutputFlags(command);
  addCommonFlags(command);
  if (warningOf(operation)) addYesFlag(command);
  command.addHelpText('after', footerOf(operation));
  return command.action(
    run(async (session, args, options) => {
      const { carryOut } = await import('./carry-out.ts');
      await carryOut(session, plan, args as string[], options);
    }),
  ) as FlagCommand;
}

/** Flags for what is not a single value: bodies, files and pages. */
function addContentFlags(command: FlagCommand, { operation }: Plan): void {
  const { body, success, pagination } = operation;
  if (body?.kind === 'json') {
    command.option('--body <json|@file|->', 'the whole body as JSON; single flags go over it');
  } else if (body) {
    command.requiredOption('--body <@file|->', 'the file to send');
  }
  if (success.kind === 'binary')
    command.option('-o, --output <file>', 'where to write the file; - for standard output', '-');
  if (pagination) command.option('--all', 'go through all pages, not only one');
}

function addFlag(command: FlagCommand, flag: Flag): void {
  const { name, kind } = flag;
  const description = descriptionOf(flag);
  if (kind === 'boolean') {
    command.booleanFlag(name, description, keyOf(flag));
    return;
  }
  const placeholder = flag.isSecret ? '@file|-' : placeholderOf(flag.schema, flag.root);
  const option = new Option(`--${name} <${placeholder}>`, description);
  option.attributeName = () => keyOf(flag);
  const known = valuesOf(itemsOf(flag), flag.root);
  // For help and completions; whether there may be others is the schema's business.
  if (known) option.argChoices = known.values;
  // What may be in a file is read when the command is carried out.
  if (kind !== 'json' && !flag.isSecret) option.argParser(reader(command, flag));
  command.addOption(option);
}

/** What a single value looks like. */
function itemsOf({ schema, root }: Flag): JsonSchema {
  return resolve(resolve(schema, root).items ?? schema, root);
}

function descriptionOf(flag: Flag): string {
  const notes = [
    flag.required ? 'required' : '',
    flag.kind === 'list' ? 'may be repeated' : '',
    flag.default === undefined ? '' : `default: ${String(flag.default)}`,
  ].filter((note) => note !== '');
  return `${plain(flag.description)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

function reader(command: FlagCommand, flag: Flag): (text: string, before: unknown) => unknown {
  return (text, before) => {
    try {
      const value = parseValue(text, flag.schema, flag.root, Date.now());
      return flag.kind === 'list' ? [...(Array.isArray(before) ? before : []), value] : value;
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      return command.error(`error: --${flag.name} ${error.message}, not '${text}'`, {
        exitCode: 2,
      });
    }
  };
}
