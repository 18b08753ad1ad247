import { expect, test } from 'vitest';
import { emulatedTable } from './emulated-table.ts';

test('says of each operation what is emulated of it, or that it is not', () => {
  const rows = [
    { operationId: 'a', method: 'GET', path: '/a', emulated: true, note: 'All | of `it`.' },
    { operationId: 'b', method: 'GET', path: '/b', emulated: false, note: 'Answers 501.' },
  ];
  expect(emulatedTable(rows).split('\n').slice(2)).toEqual([
    '| [`a`](/reference/a) | All \\| of `it`. |',
    '| [`b`](/reference/b) | Not emulated. Answers 501. |',
    '',
  ]);
});
