import { parseTime } from '../flags/duration.ts';
import { FlagCommand } from '../program/command.ts';
import { addCommonFlags, addOutputFlags } from '../program/common-options.ts';
import type { RunAction } from '../program/context.ts';
import { addRowFlags, addWaitFlags } from './row-flags.ts';

/** The commands on runs that take many requests. */
export function runsCommands(run: RunAction): FlagCommand[] {
  return [watchCommand(run), resultsCommand(run), failedCommand(run)];
}

function watchCommand(run: RunAction): FlagCommand {
  const command = new FlagCommand('watch')
    .description('Wait until runs are over, with live status')
    .argument('<run-id...>', 'IDs of runs') as FlagCommand;
  addWaitFlags(command);
  return addCommonFlags(addOutputFlags(command)).action(
    run(async (session, [ids], options) => {
      const { watch } = await import('./runs/watch.ts');
      return watch(session, ids as string[], options);
    }),
  ) as FlagCommand;
}

function resultsCommand(run: RunAction): FlagCommand {
  const command = new FlagCommand('results')
    .description('Print what a run extracted, as rows, from all pages')
    .argument('<run-id>', 'ID of the run')
    .optionsGroup('Rows:')
    .option('--csv', 'print CSV')
    .option('--raw', 'print the files of the results as the API gives them, and no rows')
    .option('--allow-incomplete', 'also of a run that is not complete') as FlagCommand;
  addRowFlags(command);
  return addCommonFlags(addOutputFlags(command)).action(
    run(async (session, [id], options) => {
      const { results } = await import('./runs/results.ts');
      await results(session, String(id), options);
    }),
  ) as FlagCommand;
}

function failedCommand(run: RunAction): FlagCommand {
  const command = new FlagCommand('failed')
    .description('List the runs that failed or were cancelled, all pages, oldest first')
    .option('--since <time>', 'how long ago, e.g. 2d, or a date (default: 1d)', (text) =>
      parseTime('--since', text, Date.now()),
    )
    .option('--deployment <id>', 'only runs of this deployment') as FlagCommand;
  return addCommonFlags(addOutputFlags(command)).action(
    run(async (session, _args, options) => {
      const { failed } = await import('./runs/failed.ts');
      await failed(session, options);
    }),
  ) as FlagCommand;
}
