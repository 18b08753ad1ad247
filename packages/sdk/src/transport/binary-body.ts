import { InvalidRequestError } from '../errors.ts';

/**
 * Checks the bytes of a file. `fetch` takes anything else as text, and a file of the text `[object Object]`
 * would be stored (Fetch Standard, "extract a body"; Web IDL converts an object to a string).
 */
export function checkBinary(body: unknown): BodyInit {
  const given = Object(body);
  const isBytes = 'byteLength' in given || ('size' in given && 'arrayBuffer' in given);
  const isStream = 'getReader' in given || Symbol.asyncIterator in given;
  if (typeof body === 'string' || isBytes || isStream) return body as BodyInit;
  throw new InvalidRequestError(
    'The body must be bytes, a Blob or a stream. For a path use batches.upload.',
  );
}
