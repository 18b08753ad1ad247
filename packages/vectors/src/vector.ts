// Published as the types of the package: dist/index.d.ts is a copy of this file, so that it imports nothing.

/** JSON, in which an int64 is written as `{ "$int64": "1765912514238248673" }`. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/** What a caller passes to an operation; names are those of the wire. */
export interface CallInput {
  path?: Readonly<Record<string, Json>>;
  query?: Readonly<Record<string, Json>>;
  headers?: Readonly<Record<string, string>>;
  /** Headers that a client is given once, for all operations. */
  client?: Readonly<Record<string, string>>;
  /** A JSON body. */
  json?: Json;
  /** A binary body, in base64. */
  base64?: string;
}

/** What is on the wire. */
export interface WireExpectation {
  method: string;
  /** The segments of the path, each percent-decoded as UTF-8. */
  segments: readonly string[];
  /** Names and values of the query in order, decoded as `application/x-www-form-urlencoded`. */
  query: readonly (readonly [string, string])[];
  /** These headers at least. */
  headers: Readonly<Record<string, string>>;
  /** The JSON body as data. */
  json?: Json;
  /** The binary body, in base64. */
  base64?: string;
}

/** What every vector has: a call of an operation. */
export interface Vector {
  /** Stable: the same words for the same case, whatever else changes in the spec. */
  id: string;
  operationId: string;
  input: CallInput;
}

/** One request. */
export interface RequestVector extends Vector {
  /** `sent`; `refused`: the caller gets an error and nothing is sent; `either`: both are right. */
  outcome: 'sent' | 'refused' | 'either';
  /** If it is sent. */
  wire?: WireExpectation;
}

/** What an error is about; a client has a class or code for each. */
export type ErrorKind =
  | 'authentication'
  | 'insufficient-units'
  | 'not-found'
  | 'already-exists'
  | 'rate-limit'
  | 'api'
  | 'decode'
  | 'unknown-outcome';

/** One response, to a call with valid arguments that is not retried. */
export interface ResponseVector extends Vector {
  response: {
    status: number;
    headers: Readonly<Record<string, string>>;
    /** The body as text, or as bytes in base64; neither is an empty body. */
    text?: string;
    base64?: string;
  };
  expect:
    | { value: Json }
    /** A success without a value. */
    | { nothing: true }
    | { error: ErrorKind; status?: number; message?: string };
}
