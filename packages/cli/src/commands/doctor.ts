import type { FlagCommand } from '../program/command.ts';
import { addCommonFlags } from '../program/common-options.ts';
import type { RunAction } from '../program/context.ts';

/** `aihub doctor`: what is wrong with the account or the way to it, and what to do. */
export function addDoctorCommand(program: FlagCommand, run: RunAction): void {
  const command = program
    .command('doctor')
    .description('Check token, context, clock, proxy and TLS, and say what to do') as FlagCommand;
  addCommonFlags(command)
    .option('--json', 'print the checks as JSON')
    .action(
      run(async (session) => {
        const { examine } = await import('./doctor/examine.ts');
        return examine(session);
      }),
    );
}
