import { UsageError } from '../errors/usage-error.ts';
import type { CommonFlags } from '../session/flags.ts';

/** In which form results come out. `lines`: text in columns for other programs, with tabs between. */
export type Mode = 'table' | 'lines' | 'json' | 'jsonl' | 'jq';

/** The form that flags ask for; without any, a table in a terminal and lines in a pipe. */
export function modeOf(flags: CommonFlags, isTerminal: boolean): Mode {
  if (flags.jsonl && (flags.json || flags.jq !== undefined)) {
    throw new UsageError(
      `--jsonl and ${flags.json ? '--json' : '--jq'} exclude each other. Take one of them.`,
    );
  }
  if (flags.jq !== undefined) return 'jq';
  if (flags.jsonl) return 'jsonl';
  if (flags.json) return 'json';
  return isTerminal ? 'table' : 'lines';
}
