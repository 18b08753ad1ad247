import { serializePrimitiveParam } from 'openapi-fetch';
import { InvalidRequestError } from '../errors.ts';
import { quote } from '../quote.ts';

/**
 * The query of a URL. A list is written as `status=A&status=B`, which is OpenAPI's default and the
 * only style that the generator carries.
 */
export function writeQuery(query: object): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined || item === null) continue;
      if (typeof item === 'object') {
        throw new InvalidRequestError(`${name} cannot be sent in the query: it is ${quote(item)}.`);
      }
      parts.push(serializePrimitiveParam(name, item));
    }
  }
  return parts.join('&');
}
