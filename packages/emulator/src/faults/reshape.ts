import type { HubResponse } from '../response.ts';
import type { FaultBook } from './faults.ts';

/** The faults that change a response, or break it off. */
export function reshape(faults: FaultBook, operation: string, response: HubResponse): HubResponse {
  let { json } = response;
  const unknown = faults.draw(operation, 'unknown-status');
  if (unknown) {
    const { status = 'ARCHIVING' } = unknown.fault;
    json = mapObjects(json, (item) =>
      'status' in item && 'id' in item ? { ...item, status } : item,
    );
  }
  if (faults.draw(operation, 'extra-properties')) {
    json = mapObjects(json, (item) => ({ ...item, x_new_property: { since: 'today' } }));
  }
  const missing = faults.draw(operation, 'missing-properties');
  if (missing) {
    const lacks = new Set(missing.fault.names ?? optional);
    json = mapObjects(json, (item) =>
      Object.fromEntries(Object.entries(item).filter(([name]) => !lacks.has(name))),
    );
  }
  const shaped = json === response.json ? response : { ...response, json };
  if (faults.draw(operation, 'lost-response')) return { ...shaped, breaks: 'before' };
  if (faults.draw(operation, 'reset-in-body')) return { ...shaped, breaks: 'in-body' };
  return shaped;
}

/** Properties that clients like to count on and that the API does not promise. */
const optional = new Set([
  'finish_timestamp',
  'msg',
  'message',
  'tags',
  'batch_id',
  'has_more',
  'next_page_token',
  'metadata',
  'page_numbers',
]);

type Item = Record<string, unknown>;

function mapObjects(value: unknown, change: (item: Item) => Item): unknown {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, mapObjects(item, change)]);
  return change(Object.fromEntries(entries));
}
