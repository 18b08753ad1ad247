import { expect, test } from 'vitest';
import { describedValues } from './described-values.ts';

test('A list of values in a description becomes values with meanings, on one line each', () => {
  const found = describedValues(
    'How far.\n\n- `ON`: lit, for\n  some time. Then it ends.\n- `OFF`: dark.',
  );
  expect(found).toEqual({
    intro: 'How far.',
    values: [
      { value: 'ON', meaning: 'Lit, for some time. Then it ends.' },
      { value: 'OFF', meaning: 'Dark.' },
    ],
  });
});

test('A description without such a list has no values', () => {
  expect(describedValues('How far.\n\n- a list of something else')).toBeUndefined();
});
