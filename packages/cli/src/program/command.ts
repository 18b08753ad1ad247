import { Command } from 'commander';
import { parseBoolean, ValueError } from '../flags/value.ts';

/** commander's own, which its types leave out. */
const { unknownOption: unknownOptionOf } = Command.prototype as unknown as {
  unknownOption(this: Command, flag: string): void;
};

/** A command whose boolean flags may have a value: `--x`, `--x=false`, `--x false`, and nothing else. */
export class FlagCommand extends Command {
  /** The long names of flags that are true or false. */
  readonly booleans: Set<string> = new Set();

  override createCommand(name?: string): FlagCommand {
    return new FlagCommand(name);
  }

  /** Adds a flag that is true or false, and absent unless it is given. */
  booleanFlag(name: string, description: string, key: string = name): this {
    this.booleans.add(`--${name}`);
    const option = this.createOption(`--${name} <bool>`, description);
    option.attributeName = () => key;
    return this.addOption(option.argParser((text) => booleanOf(this, name, text)));
  }

  /** Without the value of the flag, so that the flag that was meant is found. */
  unknownOption(flag: string): void {
    unknownOptionOf.call(this, flag.replace(/=.*$/s, ''));
  }

  /** Writes `--x` as `--x=true`, so that a flag never takes the argument behind it for its value. */
  override parseOptions(argv: string[]): { operands: string[]; unknown: string[] } {
    return super.parseOptions(this.withBooleanValues(argv));
  }

  private withBooleanValues(argv: readonly string[]): string[] {
    const written: string[] = [];
    for (let index = 0; index < argv.length; index++) {
      const word = argv[index] ?? '';
      if (word === '--') return [...written, ...argv.slice(index)];
      if (this.booleans.has(word)) {
        const next = argv[index + 1];
        const hasValue = next === 'true' || next === 'false';
        written.push(`${word}=${hasValue ? next : 'true'}`);
        if (hasValue) index++;
        continue;
      }
      written.push(word);
      // The value of another flag is never a flag itself.
      if (this.takesValue(word) && index + 1 < argv.length) written.push(argv[++index] ?? '');
    }
    return written;
  }

  private takesValue(word: string): boolean {
    return this.options.some(
      ({ long, short, required }) => required && (word === long || word === short),
    );
  }
}

function booleanOf(command: Command, name: string, text: string): boolean {
  try {
    return parseBoolean(text);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    return command.error(`error: --${name} ${error.message}, not '${text}'`, { exitCode: 2 });
  }
}
