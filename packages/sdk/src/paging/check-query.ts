import { InvalidRequestError } from '../errors.ts';
import { quote } from '../quote.ts';

/**
 * Checks the names in the query of a loop. Filters are left to the server, which knows them.
 *
 * @param own - What the loop takes besides the filters.
 * @param ofLoop - Parameters of the request that the loop sets itself.
 */
export function checkQuery(
  of: string,
  query: unknown,
  own: readonly string[],
  ofLoop: readonly string[],
): void {
  if (typeof query !== 'object' || query === null) {
    throw new InvalidRequestError(`The query of ${of} must be an object, not ${quote(query)}.`);
  }
  for (const name of Object.keys(query)) {
    if (ofLoop.includes(name)) {
      throw new InvalidRequestError(
        `${of} sets ${name} itself, since it goes through all pages. pageSize is the size of a page, and break ends the loop.`,
      );
    }
    if (own.includes(name)) continue;
    const meant = own.find((item) => letters(item) === letters(name));
    if (meant) {
      throw new InvalidRequestError(`${of} has no option ${quote(name)}. Did you mean ${meant}?`);
    }
  }
}

/** A name without capitals and separators. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
