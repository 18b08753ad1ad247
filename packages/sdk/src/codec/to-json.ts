/** Registered, so that every copy of this package knows what another one has decoded. */
const mark = /* @__PURE__ */ Symbol.for('@org/aihub-sdk/int64');

/** The `toJSON` of decoded objects that hold an int64: the same object, its bigints as strings. */
function int64ToJSON(this: object): unknown {
  if (Array.isArray(this)) return this.map(writable);
  return Object.fromEntries(Object.entries(this).map(([key, item]) => [key, writable(item)]));
}

function writable(value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** Whether a value was decoded by this package, in any copy of it, and holds an int64. */
export function hasInt64ToJSON(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || !('toJSON' in value)) return false;
  return typeof value.toJSON === 'function' && mark in value.toJSON;
}

/**
 * For `JSON.stringify`: writes every bigint as a string of its digits.
 *
 * What the SDK gives can be written without it. A copy (`{ ...run }`, `structuredClone(run)`) is a
 * plain object again, on which `JSON.stringify` throws "Do not know how to serialize a BigInt".
 *
 * @example
 * ```ts
 * JSON.stringify({ ...run, seen: true }, jsonReplacer); // '{…,"start_timestamp":"1765912514238248673"}'
 * app.set('json replacer', jsonReplacer); // Express, for every res.json()
 * ```
 */
export function jsonReplacer(_key: string, value: unknown): unknown {
  return writable(value);
}

/** One for all objects: a list of runs has thousands. A call, so that bundlers can leave it out. */
const descriptor = /* @__PURE__ */ describeToJSON();

function describeToJSON(): PropertyDescriptor {
  const value = Object.assign(int64ToJSON, { [mark]: true });
  return { configurable: true, enumerable: false, writable: true, value };
}

/** Lets `JSON.stringify` take an object that holds bigints. The property is not enumerable. */
export function addInt64ToJSON(holder: object): void {
  // A property that is not there is quickly seen.
  if ((holder as { toJSON?: unknown }).toJSON === undefined || !Object.hasOwn(holder, 'toJSON'))
    Object.defineProperty(holder, 'toJSON', descriptor);
}
