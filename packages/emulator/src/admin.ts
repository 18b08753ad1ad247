import { authorize } from './contract/authorize.ts';
import type { Fault } from './faults/fault.ts';
import type { Fixture } from './fixtures/fixture.ts';
import type { Hub } from './hub.ts';
import { errorResponse, type HubRequest, type HubResponse, refuse } from './response.ts';
import { cancelRun, reviewRun } from './review.ts';
import type { ReviewEdit } from './state/run.ts';

type Action = (hub: Hub, body: Record<string, unknown>, id: string) => unknown;

/** What only the emulator can do, by method and path below `/_emulator`. */
const actions: readonly (readonly [method: string, path: RegExp, action: Action])[] = [
  [
    'POST',
    /^\/runs\/([^/]+)\/review$/,
    (hub, { edits, reviewer }, id) =>
      reviewRun(
        hub.state,
        id,
        edits as ReviewEdit[] | undefined,
        typeof reviewer === 'string' ? { reviewer } : {},
      ),
  ],
  ['POST', /^\/runs\/([^/]+)\/cancel$/, (hub, _, id) => cancelRun(hub.state, id)],
  ['POST', /^\/clock$/, (hub, { advanceMs }) => hub.state.clock.advance(Number(advanceMs))],
  ['PUT', /^\/faults$/, (hub, { faults }) => hub.faults.set((faults ?? []) as Fault[])],
  ['PUT', /^\/fixtures$/, (hub, { fixtures }) => hub.fixtures.set((fixtures ?? []) as Fixture[])],
  ['POST', /^\/restart$/, (hub, { keepState }) => hub.onRestart(keepState !== false)],
];

/** Path of the emulator's own endpoints. */
export const adminRoot = '/_emulator';

/**
 * Carries out what only the emulator can do. It wants the token and a JSON body, which no page of
 * another site can send without asking first.
 */
export function administer(hub: Hub, request: HubRequest, path: string): HubResponse {
  authorize(hub.state, request.headers);
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw refuse(415, 'Send JSON, with Content-Type: application/json.');
  }
  const body = parse(request.body);
  for (const [method, pattern, action] of actions) {
    const match = pattern.exec(path);
    if (!match || method !== request.method) continue;
    try {
      action(hub, body, decodeURIComponent(match[1] ?? ''));
      return { status: 204 };
    } catch (error) {
      return errorResponse(409, (error as Error).message);
    }
  }
  return errorResponse(404, `The emulator has no ${request.method} ${adminRoot}${path}.`);
}

function parse(bytes: Uint8Array): Record<string, unknown> {
  if (bytes.length === 0) return {};
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
  } catch {
    // Falls through to the refusal.
  }
  throw refuse(400, 'The request body is not a JSON object.');
}
