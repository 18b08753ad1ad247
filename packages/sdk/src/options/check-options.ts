import { AIHubError } from '../errors.ts';
import { quote } from '../quote.ts';
import { mustBe } from './must-be.ts';

/** Says what a value must be, when it is not that: `a function`. */
export type Rule = (value: unknown) => string | false;
export type Rules = { readonly [option: string]: Rule };

export const aFunction: Rule = (value) => typeof value !== 'function' && 'a function';
export const aFlag: Rule = (value) => typeof value !== 'boolean' && 'true or false';
export const aText: Rule = (value) => (typeof value !== 'string' || value === '') && 'a text';
export const aSignal: Rule = (value) =>
  typeof Object(value).addEventListener !== 'function' && 'an AbortSignal';
/** More rules than others have. A call, since bundlers cannot leave out a spread that nothing uses. */
export function extend(rules: Rules, more: Rules): Rules {
  return { ...rules, ...more };
}

/** What another check looks at. */
export const anything: Rule = () => false;
/** What the SDK passes to itself, and no message names. */
export const internal: Rule = () => false;

export const wholeFrom =
  (least: number): Rule =>
  (value) =>
    !(Number.isInteger(value) && (value as number) >= least) && `a whole number from ${least}`;

export const oneOf =
  (...choices: readonly string[]): Rule =>
  (value) =>
    !choices.includes(value as string) && choices.map(quote).join(' or ');

/** An object with these methods. */
export const withMethods =
  (what: string, ...methods: readonly string[]): Rule =>
  (value) =>
    methods.some((name) => typeof Object(value)[name] !== 'function') &&
    `${what} with ${methods.join(' and ')}`;

/**
 * Checks the options that a user gives, before anything is done with them.
 *
 * @param of - What takes them, for messages: `runs.wait`.
 * @throws AIHubError that names the option and its value, and says what there is.
 */
export function checkOptions(of: string, options: unknown, rules: Rules): void {
  if (options === undefined) return;
  if (typeof options !== 'object' || options === null) {
    // A text is not quoted: it may be the token.
    const given = typeof options === 'string' ? 'a string' : quote(options);
    throw new AIHubError(`The options of ${of} must be an object, not ${given}.`);
  }
  for (const name of Object.keys(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) throw unknownOption(of, name, rules);
    const value = (options as Record<string, unknown>)[name];
    const wanted = value !== undefined && rule(value);
    if (wanted) throw mustBe(name, wanted, value);
  }
}

function unknownOption(of: string, name: string, rules: Rules): AIHubError {
  const known = Object.keys(rules).filter((option) => rules[option] !== internal);
  const difference = (option: string) => Math.abs(option.length - name.length);
  const likely = known.filter((option) => isWithin(name, option) || isWithin(option, name));
  const [meant] = likely.sort((a, b) => difference(a) - difference(b));
  const hint = meant ? ` Did you mean ${meant}?` : '';
  const has = `It has ${known.join(', ')}.`;
  return new AIHubError(`${of} has no option ${quote(name)}. ${has}${hint}`);
}

/** Whether a name is the other one with some letters left out: `timeout` or `timeout_ms` for `timeoutMs`. */
function isWithin(part: string, word: string): boolean {
  const letters = part.match(/[a-z]/gi) ?? [];
  return letters.length > 2 && new RegExp(letters.join('.*'), 'i').test(word);
}
