/** Vectors that the SDK does not pass, by the beginning of their ID, and why. Each must still fail. */
export const knownFailures: Readonly<Record<string, string>> = {};
