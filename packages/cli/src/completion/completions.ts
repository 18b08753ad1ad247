import { RootCommand } from '@bomb.sh/tab';
import type { Command, Option } from 'commander';

/** The one place that knows `@bomb.sh/tab`, which is not stable yet (0.x). It prints what it finds. */
function printed(act: () => void): string {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: unknown) => lines.push(String(line));
  try {
    act();
  } finally {
    console.log = log;
  }
  return lines.join('\n');
}

/** What may stand at the end of a command line, one a line, as the shells' scripts read it. */
export function complete(program: Command, words: readonly string[]): string {
  const root = new RootCommand();
  addFlags(root, program);
  addBelow(root, program, []);
  return `${printed(() => root.parse([...words]))}\n`;
}

type Target = ReturnType<RootCommand['command']>;

function addBelow(root: RootCommand, parent: Command, path: readonly string[]): void {
  for (const command of parent.createHelp().visibleCommands(parent)) {
    const words = [...path, command.name()];
    const target = root.command(words.join(' '), command.description());
    addFlags(target, command);
    for (const argument of command.registeredArguments) {
      target.argument(
        argument.name(),
        (tell) => offer(tell, argument.argChoices),
        argument.variadic,
      );
    }
    addBelow(root, command, words);
  }
}

function addFlags(target: Target, command: Command): void {
  for (const option of command.createHelp().visibleOptions(command)) {
    const name = option.long?.replace(/^--/, '');
    if (name === undefined) continue;
    const letter = option.short?.slice(1);
    const description = option.description;
    // A flag without a handler is one without a value.
    if (!option.required) target.option(name, description, letter ?? '');
    else target.option(name, description, (tell) => offer(tell, choicesOf(option)), letter);
  }
}

/** The values that are known; a flag that is true or false says so by its placeholder. */
function choicesOf({ flags, argChoices }: Option): readonly string[] {
  return argChoices ?? (flags.endsWith('<bool>') ? ['true', 'false'] : []);
}

function offer(
  tell: (value: string, description: string) => void,
  values: readonly string[] | undefined,
): void {
  for (const value of values ?? []) tell(value, '');
}
