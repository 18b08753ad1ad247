import { isJson } from './content-type.ts';
import type { Header, Response, Success, SuccessKind } from './operation.ts';
import { SpecError } from './spec-error.ts';

/** What the SDK's method gives back: one kind and one schema, whatever the successful status. */
export function successOf(id: string, responses: readonly Response[]): Success {
  const successes = responses.filter((response) => response.ok);
  const bodies = successes.filter((response) => response.schema !== undefined);
  const [first] = successes;
  if (!first) throw new SpecError(id, 'it has no successful response (2XX).');
  const [body] = bodies;
  if (!body) {
    const headers = mergeHeaders(successes);
    return { kind: headers.length > 0 ? 'headers' : 'none', headers, response: first };
  }
  const kind = kindOf(body);
  const differs = bodies.find(
    (other) =>
      kindOf(other) !== kind ||
      (kind === 'json' && JSON.stringify(other.schema) !== JSON.stringify(body.schema)),
  );
  if (differs) {
    throw new SpecError(
      id,
      `its responses ${body.status} and ${differs.status} have different bodies, and a method gives back one type.`,
    );
  }
  return { kind, headers: [], response: body };
}

function kindOf({ contentType }: Response): SuccessKind {
  return isJson(contentType) ? 'json' : 'binary';
}

function mergeHeaders(responses: readonly Response[]): Header[] {
  const all = new Map<string, Header>();
  for (const header of responses.flatMap((response) => response.headers)) {
    all.set(header.name.toLowerCase(), header);
  }
  return [...all.values()];
}
