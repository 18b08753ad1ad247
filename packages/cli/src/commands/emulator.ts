import type { FlagCommand } from '../program/command.ts';
import type { RunAction } from '../program/context.ts';

/** `aihub emulator`: the command of `@org/aihub-emulator`, with its flags. */
export function addEmulatorCommand(program: FlagCommand, run: RunAction): void {
  program
    .command('emulator')
    .description('Run a small AI Hub on this machine, to try things without an account')
    .argument('[flags...]', 'flags of the emulator; aihub emulator --help lists them')
    .usage('[flags]')
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action(
      run(async (_session, [flags]) => {
        const { runCommand } = await import('@org/aihub-emulator/command');
        return runCommand(flags as string[], 'aihub emulator');
      }),
    );
}
