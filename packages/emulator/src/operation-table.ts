import { behaviours } from './behaviours/index.ts';
import { notes } from './behaviours/notes.ts';
import { getContract } from './contract/contract.ts';

/** What the emulator does for one operation of the spec. */
export interface OperationRow {
  operationId: string;
  method: string;
  /** Path template below the API's root. */
  path: string;
  /** False: it returns 501. */
  emulated: boolean;
  /** What is emulated of it, as Markdown. */
  note: string;
}

/** Every operation of the spec, in its order, and what is emulated of it. */
export async function operationTable(): Promise<OperationRow[]> {
  const { operations } = getContract();
  return operations.map(({ id, method, path }) => {
    const emulated = Object.hasOwn(behaviours, id);
    const note = notes[id] ?? (emulated ? '' : 'Answers 501.');
    return { operationId: id, method, path, emulated, note };
  });
}

/** What is emulated, as a Markdown table. */
export function toMarkdown(rows: readonly OperationRow[]): string {
  const lines = rows
    .filter(({ emulated }) => emulated)
    .map(({ operationId, method, path, note }) => {
      return `| \`${operationId}\` | \`${method} ${path}\` | ${note} |`;
    });
  return ['| operation | request | what |', '| --- | --- | --- |', ...lines].join('\n');
}
