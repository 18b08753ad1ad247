import { CommanderError } from 'commander';
import { exitCodes } from './errors/exit-code.ts';
import { report } from './errors/report.ts';
import type { Host } from './host.ts';
import type { Table } from './operations/add-commands.ts';
import type { RunAction } from './program/context.ts';
import { buildProgram } from './program/program.ts';
import type { CommonFlags } from './session/flags.ts';
import { Interrupts } from './session/interrupt.ts';
import { Session } from './session/session.ts';

/** Commands that need no table of operations, which takes a while to load. */
const withoutTable = new Set([
  'process',
  'emulator',
  'init',
  'login',
  'logout',
  'profiles',
  'doctor',
  '--version',
  '-V',
]);

/**
 * Runs the command.
 *
 * @param argv - Its arguments, without the program's name.
 * @returns The exit status.
 */
export async function run(argv: readonly string[], host: Host, given?: Table): Promise<number> {
  const interrupts = new Interrupts(host);
  let status: number = exitCodes.done;
  const action: RunAction =
    (act) =>
    async (...all) => {
      // commander gives the arguments, then the options, then the command.
      const options = all.at(-2) as Record<string, unknown>;
      const session = new Session(host, options as CommonFlags, interrupts);
      try {
        const given = await act(session, all.slice(0, -2), options);
        if (typeof given === 'number') status = given;
      } finally {
        session.status.end();
      }
    };
  try {
    const table = given ?? (withoutTable.has(argv[0] ?? '') ? undefined : await loadTable());
    const program = buildProgram(host, action, table, argv[0]);
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    // commander has written its message already.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return report(error, host, interrupts.advice);
  } finally {
    interrupts.stop();
  }
}

async function loadTable(): Promise<Table> {
  const { operations, resources } = await import('@org/aihub-sdk/operations');
  return { operations, resources };
}
