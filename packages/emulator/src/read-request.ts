import { refuse } from './answer.ts';

/** The query, its repeated parameters as arrays. */
export function queryOf({ searchParams }: URL): Record<string, string | string[]> {
  const names = [...new Set(searchParams.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first = '', ...more] = searchParams.getAll(name);
      return [name, more.length > 0 ? [first, ...more] : first];
    }),
  );
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
