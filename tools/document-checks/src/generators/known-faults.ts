const segments =
  'a parameter of several segments is an extension of our spec; its slashes are encoded';
const unencoded = 'values of path parameters are not encoded';
const form = 'bytes are sent as another media type, or as JSON';

/** What generated clients send otherwise than the vectors say, by case and part of the request; and why. */
export const knownFaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'hey-api': { 'path segments: segments': segments },
  redocly: { 'path segments: segments': segments },
  orval: {
    'path percent: segments': unencoded,
    'path encoded letter: segments': unencoded,
    'path question: segments and query': unencoded,
    'path hash: segments': unencoded,
  },
  'swagger-typescript-api': {
    'path percent: segments': unencoded,
    'path encoded letter: segments': unencoded,
    'path question: segments and query': unencoded,
    'path hash: segments': unencoded,
    'binary body: headers and base64': form,
    'binary body: segments and headers and base64': form,
    'binary body: segments and query and headers and base64': form,
  },
};
