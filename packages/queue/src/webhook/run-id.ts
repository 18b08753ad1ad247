/** Where a notification may name its run: the payload is not documented, and older ones said `job_id`. */
const names = ['run_id', 'runId', 'job_id', 'id'] as const;
const nested = ['run', 'data', 'payload'] as const;
/** A UUID in every example. */
const idText = /^[\w-]{1,100}$/;

/** The ID of the run that a notification is about. Nothing else of it is believed. */
export function runIdOf(payload: unknown): string | undefined {
  const inner = nested.map((name) => own(payload, name));
  for (const body of [payload, ...inner]) {
    for (const name of names) {
      const value = own(body, name);
      if (typeof value === 'string' && idText.test(value)) return value;
    }
  }
  return undefined;
}

/** A property of an object itself, and not of its prototype. */
function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}
