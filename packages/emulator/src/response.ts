/** A request to the hub, however it came. */
export interface HubRequest {
  method: string;
  /** Absolute, e.g. `http://127.0.0.1:4010/api/v2/batches`. */
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
  /** Gone once the caller has hung up. */
  signal?: AbortSignal | undefined;
}

/** What the hub responds with. */
export interface HubResponse {
  status: number;
  headers?: Record<string, string>;
  /** Written as JSON, bigints with all their digits. */
  json?: unknown;
  /** Written as it is, in place of `json`. */
  text?: string;
  /** Written as they are, in place of `json`. */
  bytes?: Uint8Array | undefined;
  /** A fault: how the connection breaks, before any byte of the response or in its body. */
  breaks?: 'before' | 'in-body';
}

/** Ends a request with an error response. */
export class Refusal extends Error {
  readonly response: HubResponse;

  constructor(response: HubResponse) {
    super(`The hub responds with ${response.status}.`);
    this.response = response;
  }
}

/** An error response with the API's error body. */
export function errorResponse(status: number, message: string): HubResponse {
  return { status, json: { message } };
}

/** To be thrown: an error response with the API's error body. */
export function refuse(status: number, message: string): Refusal {
  return new Refusal(errorResponse(status, message));
}

/** 404 for something that is not there, or belongs to another account. */
export function notFound(): Refusal {
  return refuse(404, 'The requested resource does not exist.');
}
