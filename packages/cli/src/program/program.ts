import { version } from '../../package.json';
import { addAccountCommands } from '../commands/account.ts';
import { addApiCommand } from '../commands/api.ts';
import { addDoctorCommand } from '../commands/doctor.ts';
import { addEmulatorCommand } from '../commands/emulator.ts';
import { addInitCommand } from '../commands/init.ts';
import { addProcessCommand } from '../commands/process.ts';
import { addCompletionCommands } from '../completion/commands.ts';
import type { Host } from '../host.ts';
import { addOperationCommands, type Table } from '../operations/add-commands.ts';
import { paletteFor } from '../output/palette.ts';
import { FlagCommand } from './command.ts';
import type { RunAction } from './context.ts';

const exitCodesText = `
Exit codes:
  0  done                          5  a run failed or was cancelled
  1  a file or a check failed      6  a run needs a review
  2  wrong flags, or a "no"        7  the outcome of a request is not known
  3  refused by the API            8  a deadline passed
  4  no connection                 130  interrupted`;

/**
 * The whole command line.
 *
 * @param table - The operations; left out where the command that is called needs none of them.
 * @param called - The first word of the command line.
 */
export function buildProgram(
  host: Host,
  run: RunAction,
  table: Table | undefined,
  called?: string,
): FlagCommand {
  const program = new FlagCommand('aihub');
  program
    .description('Documents through Instabase AI Hub, from a terminal')
    .version(version)
    .enablePositionalOptions()
    .addHelpText('after', exitCodesText);
  program.commandsGroup('Whole jobs:');
  addProcessCommand(program, run);
  addEmulatorCommand(program, run);
  addInitCommand(program, run);
  program.commandsGroup('Operations of the API:');
  if (table) addOperationCommands(program, run, table, called);
  addApiCommand(program, run);
  program.commandsGroup('This command:');
  addAccountCommands(program, run);
  addDoctorCommand(program, run);
  addCompletionCommands(program, run);
  program.helpCommand(true);
  settle(program, host);
  return program;
}

/** What holds for each command: where it writes, and that it never ends the process. */
function settle(program: FlagCommand, host: Host): void {
  const { stdout, stderr, env } = host;
  const bold = paletteFor(stdout, env).bold;
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => (stdout.isTTY && stdout.columns) || 80,
      getErrHelpWidth: () => (stderr.isTTY && stderr.columns) || 80,
      getOutHasColors: () => bold('x') !== 'x',
      getErrHasColors: () => false,
      outputError: (text, write) => write(text.replace(/^error: /, 'aihub: ')),
    })
    .configureHelp({
      styleTitle: (title) => bold(title),
      showGlobalOptions: false,
      minWidthToWrap: 28,
    })
    .showHelpAfterError('See --help.');
  inherit(program);
}

function inherit(parent: FlagCommand): void {
  for (const child of parent.commands) {
    child.copyInheritedSettings(parent);
    inherit(child as FlagCommand);
  }
}
