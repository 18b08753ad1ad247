import type { OperationDescriptor, PaginationDescriptor } from '@org/aihub-sdk/operations';
import { fieldOf } from '../output/fields.ts';
import { toJson } from '../output/json.ts';
import type { CallArguments } from './arguments.ts';
import { itemsOf } from './result.ts';

type Call = (args: CallArguments) => Promise<unknown>;

/** The entries of all pages, from the one on that the arguments ask for. */
export async function* everyItem(
  operation: OperationDescriptor,
  pagination: PaginationDescriptor,
  args: CallArguments,
  call: Call,
): AsyncGenerator<unknown, void> {
  // Pages of a list that changes may overlap; an entry that is the same in all is shown once.
  const seen = new Set<string>();
  const holder = holderOf(operation, pagination);
  let next: unknown = (args[holder] as Record<string, unknown> | undefined)?.[startOf(pagination)];
  for (;;) {
    const response = await call(
      next === undefined
        ? args
        : { ...args, [holder]: { ...(args[holder] as object), [startOf(pagination)]: next } },
    );
    const items = itemsOf(response, pagination.items);
    for (const item of items) {
      const text = toJson(item);
      if (!seen.has(text)) yield item;
      seen.add(text);
    }
    const following = nextStart(pagination, response, items.length, next);
    if (following === undefined || following === next) return;
    next = following;
  }
}

/** What asks for a page: a parameter of the query, or a property of the body. */
function holderOf(
  { parameters }: OperationDescriptor,
  pagination: PaginationDescriptor,
): 'query' | 'body' {
  const start = startOf(pagination);
  return parameters.some(({ name }) => name === start) ? 'query' : 'body';
}

function startOf(pagination: PaginationDescriptor): string {
  return pagination.style === 'token' ? pagination.token : pagination.offset;
}

function nextStart(
  pagination: PaginationDescriptor,
  response: unknown,
  received: number,
  start: unknown,
): unknown {
  if (!hasMore(pagination, response, received)) return undefined;
  if (pagination.style === 'token') return fieldOf(response, pagination.nextToken) ?? undefined;
  return (typeof start === 'number' ? start : 0) + received;
}

/** Whether a response says that there is another page; a list without a mark ends with an empty one. */
export function hasMore(
  pagination: PaginationDescriptor,
  response: unknown,
  received: number,
): boolean {
  if (pagination.style === 'offset') return received > 0;
  return (
    fieldOf(response, pagination.hasMore) === true && (pagination.style === 'token' || received > 0)
  );
}
