import { DecodeError } from '../errors.ts';
import type { OperationId } from '../generated/calls.ts';
import { quote } from '../quote.ts';

/**
 * A response that is an object, as promised. `null` or a list in its place would read like a
 * response without items, and a loop would end early.
 *
 * @throws DecodeError when it is not.
 */
export function checkObject<T extends object>(operationId: OperationId, response: T): T {
  if (typeof response === 'object' && response !== null && !Array.isArray(response))
    return response;
  throw unusable(operationId, `${quote(response)} in place of an object`);
}

/**
 * The items of a page. A property that is `null` or absent stands for none.
 *
 * @throws DecodeError when it is anything but a list.
 */
export function itemsOf<T extends object, K extends keyof T>(
  operationId: OperationId,
  response: T,
  property: K,
): NonNullable<T[K]> {
  const items: unknown = checkObject(operationId, response)[property];
  // An empty list is one of any items.
  return items == null ? ([] as NonNullable<T[K]>) : listedItems(operationId, response, property);
}

/**
 * The items of a page, where an empty list has consequences, such as that a run is sent again. Only
 * a list that is there proves that nothing is in it.
 *
 * @throws DecodeError when the property is absent, `null` or anything else but a list.
 */
export function listedItems<T extends object, K extends keyof T>(
  operationId: OperationId,
  response: T,
  property: K,
): NonNullable<T[K]> {
  const items: unknown = checkObject(operationId, response)[property];
  // That it is a list is all that is checked; what is in it has the types of the spec.
  if (Array.isArray(items)) return items as NonNullable<T[K]>;
  throw unusable(operationId, `${quote(items)} in place of a list of ${String(property)}`);
}

/**
 * The ID that identifies an item of a changing list.
 *
 * @throws DecodeError without one: items would be taken for one another, and left out.
 */
export function idOf<I extends string | number>(operationId: OperationId, item: { id?: I }): I {
  const { id } = item;
  if (typeof id === 'string' || typeof id === 'number') return id;
  throw unusable(operationId, `an item whose id is ${quote(id)}`);
}

/** Items that are there: some servers write `null` for what they have lost. */
export function present<T>(items: readonly T[]): T[] {
  return items.filter((item) => item !== null && item !== undefined);
}

function unusable(operationId: OperationId, what: string): DecodeError {
  return new DecodeError(
    `The response of ${operationId} has ${what}, which cannot be used. If it happens again, report it to AI Hub.`,
    { operationId, attempts: 1, earlierErrors: [] },
  );
}
