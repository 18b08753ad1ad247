import { AIHubError } from '../errors.ts';
import { mustBe } from '../options/must-be.ts';
import { quote } from '../quote.ts';

/** What each option of `rows` may be. */
const choices: { readonly [option: string]: readonly unknown[] } = {
  per: ['document', 'field'],
  confidence: [true, false],
  validation: [true, false],
};

/**
 * Checks the options of `rows`, in the words of `checkOptions`, which is three times as large: rows may be all
 * that a page uses of the package.
 */
export function checkRowsOptions(options: object): void {
  if (Object(options) !== options) throw mustBe('The options of rows', 'an object', options);
  for (const [name, value] of Object.entries(options)) {
    const allowed = Object.hasOwn(choices, name) && choices[name];
    if (!allowed) {
      const known = Object.keys(choices).join(', ');
      throw new AIHubError(`rows has no option ${quote(name)}. It has ${known}.`);
    }
    if (value !== undefined && !allowed.includes(value)) {
      throw mustBe(name, allowed.map(quote).join(' or '), value);
    }
  }
}
