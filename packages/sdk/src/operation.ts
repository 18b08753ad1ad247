/** What the generated methods and the transport know of each other: types only. */

/** Where values sit in JSON: `1` is one itself; `p`, `i`, `v` lead on by property, item, map value. */
export type Int64Places =
  | 1
  | {
      readonly p?: { readonly [name: string]: Int64Places };
      readonly i?: Int64Places;
      readonly v?: Int64Places;
    };

/** One operation of the API, as its generated method describes it to the transport. */
export interface Operation {
  /** The operationId, e.g. `getRunStatus`. */
  readonly id: string;
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** Path template, e.g. `/v2/apps/runs/{run_id}`. */
  readonly path: string;
  /** The body is sent as it is, as `application/octet-stream`. */
  readonly binary?: true;
  /**
   * What a success returns, where that is not JSON: nothing, the body's bytes, or the values of these
   * headers.
   */
  readonly response?: 'none' | 'bytes' | { readonly [header: string]: 'string' | 'number' };
  /** Headers that a call may set. */
  readonly headers?: readonly string[];
  /** A success whose property of this name has this value is an error. */
  readonly fails?: readonly [property: string, value: string];
  /**
   * Whether a second request would do more than the first, where the method does not say it: GET,
   * HEAD, PUT and DELETE are safe to repeat, all others are not.
   */
  readonly repeat?: 'safe' | 'unsafe';
  /** Properties without which a success of a request that creates something is of no use. */
  readonly requires?: readonly string[];
  /** Each request starts a run, which consumes units. */
  readonly cost?: 'run';
  /** Path parameters that are paths of several segments. */
  readonly segments?: readonly string[];
  /** The unit of times in the query or in the body, by name. */
  readonly units?: { readonly [name: string]: 'seconds' | 'milliseconds' };
  /** Where int64 values sit in a success. */
  readonly int64?: Int64Places;
}

/** What one call fills into an operation. */
export interface OperationInput {
  /** Path parameters by name. */
  readonly path?: Readonly<Record<string, string | number>>;
  /** Query parameters by name. */
  readonly query?: object | undefined;
  /** Headers by name. */
  readonly headers?: object | undefined;
  /** What is sent: data, or bytes for a binary operation. */
  readonly body?: unknown;
}

/** A file's bytes. A stream can be sent once only, so a call with a stream is never repeated. */
export type BinaryBody = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;

/** A file as it was received, whole or in part. */
export interface BinaryResponse {
  /** The content of the file, or of the part of it. */
  bytes: Uint8Array;
  /** 200, or 206 for the part that the header `Range` asked for. */
  status: number;
  /** The headers of the response. */
  headers: Headers;
  /** Of a part: its first and last byte, counted from 0, and the size of the file if it is known. */
  range?: {
    /** First byte of the part, counted from 0. */
    start: number;
    /** Last byte of the part, counted from 0. */
    end: number;
    /** Size of the whole file in bytes, if it is known. */
    size?: number;
  };
}

/** A file whose bytes are read as they come. */
export interface BinaryStream extends Omit<BinaryResponse, 'bytes'> {
  /**
   * Read it to its end or cancel it: else the connection stays in use. A read fails with
   * `RequestTimeoutError` when no byte came for `timeoutMs`, with `ConnectionError` when the connection
   * broke, and with `signal.reason`.
   */
  body: ReadableStream<Uint8Array>;
}

/** Settings of one call; they come last in every method. */
export interface CallOptions {
  /**
   * Ends the call at once; the promise rejects with `signal.reason`.
   *
   * @default no signal
   */
  signal?: AbortSignal | undefined;
  /**
   * Budget for the whole call in milliseconds: attempts, bodies and pauses.
   *
   * @default the client's
   */
  timeoutMs?: number | undefined;
  /**
   * How often a failed attempt may be retried; 0 for never.
   *
   * @default the client's
   */
  maxRetries?: number | undefined;
}

/** What the SDK's own verbs add to the settings of a call. */
export interface EarlierAttempts {
  /** Calls that failed and that this one repeats. */
  attemptsBefore: number;
}

/** Settings of one call whose file is read as a stream. */
export interface StreamOptions extends CallOptions {
  /** `stream`: the bytes are read as they come. */
  as: 'stream';
  /**
   * Budget in milliseconds until the response begins, and then for each read of its body. The
   * whole body may take longer.
   *
   * @default the client's
   */
  timeoutMs?: number | undefined;
}

/** Carries out one operation and gives its decoded response. */
export type Send = <T>(
  operation: Operation,
  input: OperationInput,
  options?: CallOptions,
) => Promise<T>;
