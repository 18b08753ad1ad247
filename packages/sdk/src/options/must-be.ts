import { AIHubError } from '../errors.ts';
import { quote } from '../quote.ts';

/** The error for a value that is not what it must be: `per must be "document" or "field", not 5.` */
export function mustBe(what: string, wanted: string, value: unknown): AIHubError {
  return new AIHubError(`${what} must be ${wanted}, not ${quote(value)}.`);
}
