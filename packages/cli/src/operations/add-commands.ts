import type { OperationDescriptor, ResourceDescriptor } from '@org/aihub-sdk/operations';
import { runsCommands } from '../commands/runs.ts';
import { kebab } from '../flags/names.ts';
import { FlagCommand } from '../program/command.ts';
import type { RunAction } from '../program/context.ts';
import { buildOperationCommand } from './build-command.ts';
import { type Plan, planOf } from './plan.ts';
import { plain } from './text.ts';

/** The table of operations, as `@org/aihub-sdk/operations` has it. */
export interface Table {
  operations: Readonly<Record<string, OperationDescriptor>>;
  resources: Readonly<Record<string, ResourceDescriptor>>;
}

/**
 * Adds a command for each resource, with one for each of its operations.
 *
 * @param called - The command that is called: of other resources the operations are not needed.
 */
export function addOperationCommands(
  program: FlagCommand,
  run: RunAction,
  table: Table,
  called: string | undefined,
): void {
  const needsAll = called === 'complete' || called === 'help';
  const operations = Object.values(table.operations);
  for (const { name, description } of Object.values(table.resources)) {
    const group = new FlagCommand(kebab(name))
      .description(firstSentence(plain(description)))
      .helpCommand(false);
    if (needsAll || called === group.name()) {
      const plans = operations.filter(({ resource }) => resource === name).map(planOf);
      addVerbs(group, run, plans);
    }
    program.addCommand(group);
  }
}

function addVerbs(group: FlagCommand, run: RunAction, plans: readonly Plan[]): void {
  // Those with many requests; they take the place of an operation of their name.
  const own = group.name() === 'runs' ? runsCommands(run) : [];
  for (const plan of plans) {
    const instead = own.find((command) => command.name() === plan.name);
    group.addCommand(instead ?? buildOperationCommand(plan, run));
  }
  for (const command of own) {
    if (!plans.some(({ name }) => name === command.name())) group.addCommand(command);
  }
}

function firstSentence(text: string): string {
  return (/^.*?(?=\.(?:\s|$))/s.exec(text)?.[0] ?? text).replace(/\s+/g, ' ');
}
