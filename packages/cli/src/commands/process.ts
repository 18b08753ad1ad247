import type { FlagCommand } from '../program/command.ts';
import { addCommonFlags, addOutputFlags, addYesFlag } from '../program/common-options.ts';
import type { RunAction } from '../program/context.ts';
import { addRowFlags, addWaitFlags } from './row-flags.ts';

/** `aihub process FOLDER`: from files to rows, with one paid run. */
export function addProcessCommand(program: FlagCommand, run: RunAction): void {
  const command = program
    .command('process')
    .description('Upload a folder, start one run on it, wait, and print what was extracted')
    .argument('<folder>', 'folder with the documents')
    .optionsGroup('Job:')
    .option('--deployment <id>', 'deployment to run')
    .option('--app <name>', 'app to run, where there is no deployment')
    .option('--csv <file>', 'write the rows into this CSV file')
    .option('--workspace <name>', 'workspace of the batch; needed by service accounts')
    .option('--recursive', 'take the files of subfolders too')
    .option('--no-recursive', 'leave subfolders out')
    .option('--restart', 'forget an unfinished job on this folder, and start over and pay again')
    .option(
      '--state <file>',
      'where to keep what is needed to go on after an interruption',
    ) as FlagCommand;
  addWaitFlags(command);
  addRowFlags(command);
  addOutputFlags(command);
  addCommonFlags(command);
  addYesFlag(command);
  command.addHelpText(
    'after',
    '\nInterrupted, even by a crash, and started again with the same folder and\ndeployment, it goes on where it was. The run carries an idempotency key, so that\nit is paid once.',
  );
  command.action(
    run(async (session, [folder], options) => {
      const { processFolder } = await import('../job/process-folder.ts');
      await processFolder(session, String(folder), options);
    }),
  );
}
