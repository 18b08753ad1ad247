import type { FleetRecord } from '../record.ts';
import { readText } from './read-text.ts';
import { runIdOf } from './run-id.ts';

/** Takes a request and responses it, as Hono, Next.js, Deno and Bun have it. */
export type Handler = (request: Request) => Promise<Response>;

/** The part of a fleet that a webhook needs. */
interface Looks {
  look(runId: string): Promise<FleetRecord | undefined>;
}

const mostBytes = 65_536;

/**
 * A handler for notifications that a run has ended or needs a review. They are neither documented nor signed, so
 * only the run's ID is read, and only runs of this fleet are asked for: what became of one is read from AI Hub.
 * Any number of deliveries at a time make one request, and change a document once.
 *
 * Answers with 204; with 404 for a run that is not the fleet's, or not yet, and with 503 when AI Hub or the
 * store fails, so that the notification comes again.
 *
 * @example
 * ```ts
 * app.post('/hooks/aihub/:secret', (c) => webhook(fleet)(c.req.raw)); // Hono
 * app.post('/hooks/aihub/:secret', nodeHandler(webhook(fleet))); // Express
 * ```
 */
export function webhook(fleet: Looks): Handler {
  const looks = new Map<string, Promise<FleetRecord | undefined>>();
  const lookOnce = (runId: string) => {
    const look = looks.get(runId) ?? fleet.look(runId).finally(() => looks.delete(runId));
    looks.set(runId, look);
    return look;
  };
  return async (request) => {
    if (request.method !== 'POST') return text(405, 'Send notifications with POST.');
    const body = await readText(request, mostBytes);
    if (body === undefined) return text(413, `At most ${mostBytes} bytes.`);
    const runId = runIdOf(parsed(body));
    if (runId === undefined) return text(400, 'No ID of a run was found.');
    try {
      const record = await lookOnce(runId);
      return record ? new Response(null, { status: 204 }) : text(404, 'No such run here.');
    } catch {
      return text(503, 'The run could not be read. Try again later.');
    }
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function text(status: number, message: string): Response {
  return new Response(message, { status, headers: { 'content-type': 'text/plain' } });
}
