/** Assertions for code that runs where no test framework does. */

export function check(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}

/** Compares by the text of both; an int64 is a decimal string in it, marked by its `n`. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [textOf(actual), textOf(expected)];
  check(a === b, `${what}: ${a} instead of ${b}`);
}

/** The error that a promise rejects with; its `name` must be this. */
export async function rejection(promise: Promise<unknown>, name: string): Promise<Error> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason as Error,
  );
  check(error !== undefined, `nothing was thrown instead of ${name}`);
  check(error.name === name, `${error.name} instead of ${name}: ${error.message}`);
  return error;
}

function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? `${item}n` : item)) ??
    String(value)
  );
}
