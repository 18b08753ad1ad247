import { Option } from 'commander';
import { parseDuration } from '../flags/duration.ts';
import type { FlagCommand } from '../program/command.ts';

/** Flags that choose the rows of results. */
export function addRowFlags(command: FlagCommand): void {
  command
    .addOption(
      new Option('--per <document|field>', 'what a row stands for')
        .choices(['document', 'field'])
        .default('document'),
    )
    .option('--confidence', 'with confidence scores')
    .option('--validation', 'with the outcome of validation');
}

/** Flags of commands that wait. */
export function addWaitFlags(command: FlagCommand): void {
  command
    .option('--timeout <time>', 'how long to wait, e.g. 30m or 2h (default: 24h)', (text) =>
      parseDuration('--timeout', text),
    )
    .option('--through-review', 'go on waiting while a person reviews the run');
}
