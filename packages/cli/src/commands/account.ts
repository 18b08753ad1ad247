import { Argument } from 'commander';
import type { FlagCommand } from '../program/command.ts';
import type { RunAction } from '../program/context.ts';

/** `aihub login`, `logout` and `profiles`. */
export function addAccountCommands(program: FlagCommand, run: RunAction): void {
  program
    .command('login')
    .description('Store the token of an account as a profile, once it has been tried')
    .option(
      '--profile <name>',
      'name of the profile (default: the current one, at first "default")',
    )
    .option('--api-root <url>', 'API root of the account (default: asked for)')
    .option('--context <id>', 'IB-Context to call and bill in (default: asked for)')
    .option(
      '--token-file <file|->',
      'read the token from a file, or from standard input, and ask nothing',
    )
    .option('--keyring', 'keep the token in the keyring of the system and not in the file')
    .option('-q, --quiet', 'print errors and nothing else')
    .addHelpText(
      'after',
      '\nThe file is $XDG_CONFIG_HOME/aihub/config.json (~/.config by default),\nreadable by you alone. AIHUB_API_TOKEN, AIHUB_API_ROOT and AIHUB_IB_CONTEXT win\nover profiles; AIHUB_PROFILE chooses one.',
    )
    .action(
      run(async (session, _args, options) => {
        const { login } = await import('./account/login.ts');
        await login(session, options);
      }),
    );
  program
    .command('logout')
    .description('Remove a profile and its token from this machine')
    .option('--profile <name>', 'name of the profile (default: the current one)')
    .option('-q, --quiet', 'print errors and nothing else')
    .action(
      run(async (session, _args, options) => {
        const { logout } = await import('./account/logout.ts');
        await logout(session, options.profile as string | undefined);
      }),
    );
  program
    .command('profiles')
    .description('List the profiles, or choose the current one')
    .addArgument(new Argument('[name]', 'profile to use from now on'))
    .option('-q, --quiet', 'print errors and nothing else')
    .action(
      run(async (session, [name]) => {
        const { profiles } = await import('./account/profiles.ts');
        await profiles(session, name as string | undefined);
      }),
    );
}
