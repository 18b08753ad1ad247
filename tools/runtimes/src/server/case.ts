import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the server has seen of one case of one runtime. */
export interface Counts {
  /** Requests on the wire, by method. */
  [method: string]: number;
}

/** One request to a case, and what the case may look at. */
export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  /** The requests of this case so far, this one included. */
  counts: Counts;
  /** How many requests its connection has carried before. */
  carried: number;
  /** The root of another origin that counts under the same name. */
  elsewhere: string;
  /** Where the case stands, such as `/node/redirect`. */
  root: string;
}

/** How the server misbehaves. */
export type Case = (visit: Visit) => void;

export function sendJson(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}
