/** The `toJSON` of decoded objects that hold an int64: the same object, its bigints as strings. */
export function int64ToJSON(this: object): unknown {
  if (Array.isArray(this)) return this.map(writable);
  return Object.fromEntries(Object.entries(this).map(([key, item]) => [key, writable(item)]));
}

function writable(value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** Lets `JSON.stringify` take an object that holds bigints. The property is not enumerable. */
export function addInt64ToJSON(holder: object): void {
  if (Object.hasOwn(holder, 'toJSON')) return;
  Object.defineProperty(holder, 'toJSON', {
    configurable: true,
    enumerable: false,
    writable: true,
    value: int64ToJSON,
  });
}
