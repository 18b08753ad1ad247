import { Argument } from 'commander';
import type { FlagCommand } from '../program/command.ts';
import type { RunAction } from '../program/context.ts';

/** `aihub completion SHELL`, and what its scripts call. */
export function addCompletionCommands(program: FlagCommand, run: RunAction): void {
  program
    .command('completion')
    .description('Print a script that completes commands and flags in your shell')
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      `
bash:  aihub completion bash > ~/.local/share/bash-completion/completions/aihub
zsh:   aihub completion zsh > "\${fpath[1]}/_aihub"
fish:  aihub completion fish > ~/.config/fish/completions/aihub.fish`,
    )
    .action(
      run(async (session, [shell]) => {
        const { scripts } = await import('./scripts.ts');
        await session.write(scripts[String(shell)] ?? '');
      }),
    );
  program
    .command('complete', { hidden: true })
    .description('Print the completions of a command line')
    .argument('[words...]')
    .allowUnknownOption()
    .action(
      run(async (session, [words]) => {
        const { complete } = await import('./completions.ts');
        await session.write(complete(program, words as string[]));
      }),
    );
}
