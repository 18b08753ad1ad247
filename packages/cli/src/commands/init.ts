import type { FlagCommand } from '../program/command.ts';
import type { RunAction } from '../program/context.ts';

/** `aihub init`: a project that takes documents through a run, ready to start. */
export function addInitCommand(program: FlagCommand, run: RunAction): void {
  program
    .command('init')
    .description('Create a TypeScript project that turns documents into a CSV file')
    .argument('[folder]', 'folder to create it in', 'aihub-project')
    .action(
      run(async (session, [folder]) => {
        const { createProject } = await import('../init/create-project.ts');
        await createProject(session, String(folder));
      }),
    );
}
