import { refuse } from './answer.ts';

/** The query, its repeated parameters as arrays. */
export function queryOf({ searchParams }: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    query[name] = values.length > 1 ? values : (values[0] as string);
  }
  return query;
}

/** The parsed body; throws the answer 400 where it is no JSON. */
export function parseBody(body: Uint8Array): unknown {
  if (body.length === 0) return undefined;
  const text = new TextDecoder().decode(body);
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(400, 'The request body is not JSON.');
  }
}
