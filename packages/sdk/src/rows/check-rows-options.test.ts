import { expect, it } from 'vitest';
import { AIHubError } from '../errors.ts';
import { checkRowsOptions } from './check-rows-options.ts';

const check = (options: unknown) => () => checkRowsOptions(options as object);

it.each([{}, { per: 'field', confidence: true, validation: false }, { per: undefined }])(
  'takes %j',
  (options) => {
    expect(check(options)).not.toThrow();
  },
);

it.each([
  [{ per: 'page' }, 'per must be "document" or "field", not "page".'],
  [{ confidence: 'yes' }, 'confidence must be true or false, not "yes".'],
  [{ validation: null }, 'validation must be true or false, not null.'],
  [{ pre: 'field' }, 'rows has no option "pre". It has per, confidence, validation.'],
  [{ toString: 1 }, 'rows has no option "toString". It has per, confidence, validation.'],
  [null, 'The options of rows must be an object, not null.'],
  ['per', 'The options of rows must be an object, not "per".'],
])('refuses %j', (options, message) => {
  expect(check(options)).toThrow(new AIHubError(message));
});
