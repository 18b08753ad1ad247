import type { OperationRow } from '@org/aihub-emulator';
import { cell, code, table } from './markdown.ts';

/** What the emulator emulates of each operation, for the page about it. */
export function emulatedTable(rows: readonly OperationRow[]): string {
  return `${table(
    ['Operation', 'What is emulated'],
    rows.map(({ operationId, emulated, note }) => [
      `[${code(operationId)}](/reference/${operationId})`,
      cell(emulated ? note : `Not emulated. ${note}`),
    ]),
  )}\n`;
}
