/** Shorter secrets are redacted only where they stand as a word: `art` is no part of `start`. */
export const shortestInWord = 8;
