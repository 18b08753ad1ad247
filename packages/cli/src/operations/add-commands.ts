import type { OperationDescriptor, ResourceDescriptor } from '@org/aihub-sdk/operations';
import { runsCommands } from '../commands/runs.ts';
import { kebab } from '../flags/names.ts';
import { FlagCommand } from '../program/command.ts';
import type { RunAction } from '../program/context.ts';
import { buildOperationCommand } from './build-command.ts';
import { planOf } from './plan.ts';
import { plain } from './text.ts';

/** The table of operations, as `@org/aihub-sdk/operations` has it. */
export interface Table {
  operations: Readonly<Record<string, OperationDescriptor>>;
  resources: Readonly<Record<string, ResourceDescriptor>>;
}

/** Adds a command for each resource, with one for each of its operations. */
export function addOperationCommands(program: FlagCommand, run: RunAction, table: Table): void {
  const plans = Object.values(table.operations).map(planOf);
  for (const { name, description } of Object.values(table.resources)) {
    const group = new FlagCommand(kebab(name))
      .description(firstSentence(plain(description)))
      .helpCommand(false);
    // Those with many requests; they take the place of an operation of their name.
    const own = group.name() === 'runs' ? runsCommands(run) : [];
    const ofTable = plans.filter(({ resource }) => resource === group.name());
    for (const plan of ofTable) {
      const instead = own.find((command) => command.name() === plan.name);
      group.addCommand(instead ?? buildOperationCommand(plan, run));
    }
    for (const command of own) {
      if (!ofTable.some(({ name }) => name === command.name())) group.addCommand(command);
    }
    program.addCommand(group);
  }
}

function firstSentence(text: string): string {
  return (/^.*?(?=\.(?:\s|$))/s.exec(text)?.[0] ?? text).replace(/\s+/g, ' ');
}
