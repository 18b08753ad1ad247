/** An object of a JSON document. Documents of others may hold anything, so each property is checked. */
export type Node = Readonly<Record<string, unknown>>;

/** The value itself if it is an object; an empty one otherwise. */
export function nodeOf(value: unknown): Node {
  return isNode(value) ? value : {};
}

/** Whether a value is an object and no array. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value itself if it is an array; an empty one otherwise. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value itself if it is a string. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * The object that a node is or refers to. What stands beside a `$ref` (OpenAPI 3.1) is kept.
 *
 * @throws Error for a reference that leads out of the document, or to nothing.
 */
export function resolve(document: Node, value: unknown): Node {
  const node = nodeOf(value);
  const { $ref, ...beside } = node;
  if (typeof $ref !== 'string') return node;
  if (!$ref.startsWith('#/')) {
    throw new Error(`The document refers to ${$ref}. Bundle it into one file first.`);
  }
  let target: unknown = document;
  for (const step of $ref.slice(2).split('/')) {
    // RFC 6901, sections 4 and 6.
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    target = nodeOf(target)[key];
  }
  if (!isNode(target)) throw new Error(`The document refers to ${$ref}, which is not there.`);
  const resolved = target.$ref === $ref ? {} : resolve(document, target);
  return Object.keys(beside).length > 0 ? { ...resolved, ...beside } : resolved;
}
