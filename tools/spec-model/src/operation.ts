import type { Schema } from './document.ts';

/** One operation of the spec, with every reference followed but those of schemas. */
export interface Operation {
  /** The spec's operationId, e.g. `getRunStatus`. */
  id: string;
  /** The SDK's resource, e.g. `runs`; it is the operation's tag. */
  resource: string;
  /** The method on that resource, e.g. `get`. */
  method: string;
  /** HTTP method in capitals. */
  verb: string;
  /** Path template, e.g. `/v2/apps/runs/{run_id}`. */
  path: string;
  summary: string;
  /** Its name in headings and navigation: `x-sdk-title`, or the summary. */
  title: string;
  description: string;
  deprecated: boolean;
  /** The operation's page in the vendor's documentation. */
  docsUrl?: string;
  /** In the order of the path. */
  pathParameters: Parameter[];
  queryParameters: Parameter[];
  headerParameters: Parameter[];
  /** Parameters that the client sets once for all operations (`IB-Context`). */
  clientParameters: Parameter[];
  body?: Body;
  /** Documented responses, in the order of their status; `default` comes last. */
  responses: Response[];
  /** What the method gives back. */
  success: Success;
  /** `safe`: carried out twice it does no more than once. */
  repeat: 'safe' | 'unsafe';
  /** What it does to what is stored; `delete` destroys something. */
  effect: 'read' | 'write' | 'delete';
  /** `run`: each request starts a run, which consumes units. */
  cost?: 'run';
  pagination?: Pagination;
  /** How a response with status 200 says that it is an error. */
  errorInSuccess?: { property: string; value: string };
}

export interface Parameter {
  /** As on the wire, e.g. `deployment-id`. */
  name: string;
  /** As an argument of the SDK's method, e.g. `deploymentId`. */
  argument: string;
  required: boolean;
  description: string;
  inferred: boolean;
  /** A path parameter of several segments, whose slashes stay. */
  manySegments: boolean;
  schema: Schema;
  examples: Example[];
}

export interface Body {
  required: boolean;
  contentType: string;
  /** `json` is written by the SDK's codec; `binary` is sent as given. */
  kind: 'json' | 'binary';
  schema: Schema;
  examples: Example[];
}

/** `headers`: no body, but documented headers; `none`: neither. */
export type SuccessKind = 'json' | 'binary' | 'headers' | 'none';

export interface Success {
  kind: SuccessKind;
  /** Of kind `headers`: what they are. */
  headers: Header[];
  /** The first successful response of that kind. */
  response: Response;
}

export interface Response {
  /** As in the spec: `200`, `404`, `5XX`, `default`. */
  status: string;
  /** A status to ask a mock for: `5XX` becomes 500. */
  code: number;
  ok: boolean;
  inferred: boolean;
  description: string;
  contentType?: string;
  schema?: Schema;
  headers: Header[];
  examples: Example[];
}

export interface Header {
  /** As in the spec, e.g. `Content-Length`. */
  name: string;
  /** Read as a number. */
  numeric: boolean;
  description: string;
  inferred: boolean;
  schema: Schema;
  example?: unknown;
}

export interface Example {
  name: string;
  summary: string;
  value: unknown;
}

/** Where a list's pages are asked for and described; `a.b` is a property inside another. */
export type Pagination =
  | { style: 'offset'; items: string; offset: string; limit: string }
  | { style: 'counted'; items: string; offset: string; hasMore: string; limit?: string }
  | {
      style: 'token';
      items: string;
      token: string;
      nextToken: string;
      hasMore: string;
      limit?: string;
    };
