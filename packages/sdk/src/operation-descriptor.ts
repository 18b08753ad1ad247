/** The types of the table of operations. They import nothing. */

/**
 * A JSON Schema (draft 2020-12) that stands by itself: what its `$ref`s name is under its own
 * `$defs`. To put it into a schema of yours, move its `$defs` to the root of that one.
 *
 * Integers of `format: int64` are `bigint` in memory. `x-extensible-enum` lists the documented values
 * of a string that may have others; `x-sensitive` marks a secret.
 */
export interface JsonSchema {
  /** `#/$defs/<name>`. */
  readonly $ref?: string;
  /** The schemas that `$ref` names, by name. */
  readonly $defs?: { readonly [name: string]: JsonSchema };
  /** E.g. `string`, or `['string', 'null']`. */
  readonly type?: string | readonly string[];
  /** E.g. `int64`, `uuid`. */
  readonly format?: string;
  /** In Markdown. */
  readonly description?: string;
  /** All values that there are. */
  readonly enum?: readonly unknown[];
  /** What the server takes when it is left out. */
  readonly default?: unknown;
  /** Properties of an object, by name. */
  readonly properties?: { readonly [name: string]: JsonSchema };
  /** Names of the properties that are always there. */
  readonly required?: readonly string[];
  /** Each item of a list. */
  readonly items?: JsonSchema;
  /** Each property that `properties` does not name. */
  readonly additionalProperties?: boolean | JsonSchema;
  /** All of these hold. */
  readonly allOf?: readonly JsonSchema[];
  /** At least one of these holds. */
  readonly anyOf?: readonly JsonSchema[];
  /** Exactly one of these holds. */
  readonly oneOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

/** A named example of the spec. Integers at int64 places are `bigint`, with all their digits. */
export interface ExampleDescriptor {
  /** Its name in the spec. */
  readonly name: string;
  /** What it shows, in a few words. */
  readonly summary?: string;
  /** The data; of bytes, their text. */
  readonly value: unknown;
}

/** A group of operations: the object of the client that has their methods. */
export interface ResourceDescriptor {
  /** E.g. `runs`, for `aihub.runs`. */
  readonly name: string;
  /** Its name in the documentation, e.g. `Runs`. */
  readonly title: string;
  /** What its operations are about. */
  readonly description: string;
}

/** A parameter of the path, the query or the headers. */
export interface ParameterDescriptor {
  /** As on the wire, e.g. `deployment-id`. */
  readonly name: string;
  /** Where it stands in the request. */
  readonly in: 'path' | 'query' | 'header';
  /**
   * The argument of `aihub.call` that carries it: a path parameter has one of its own, e.g.
   * `deploymentId`; the others are properties (by their `name`) of `query` or `headers`.
   */
  readonly argument: string;
  /** Whether it must be given. */
  readonly required: boolean;
  /** In Markdown. */
  readonly description: string;
  /** What it may be. */
  readonly schema: JsonSchema;
  /** What the server takes when it is left out. */
  readonly default?: unknown;
  /** A path parameter of several segments, whose slashes stay. */
  readonly manySegments?: true;
  /** The vendor does not document it. */
  readonly inferred?: true;
  /** Values that the spec shows. */
  readonly examples: readonly ExampleDescriptor[];
}

/** The request's body: the argument `body` of `aihub.call`. */
export interface BodyDescriptor {
  /** E.g. `application/json`. */
  readonly contentType: string;
  /** `json`: data that the SDK writes; `binary`: bytes that are sent as they are. */
  readonly kind: 'json' | 'binary';
  /** Whether it must be given. */
  readonly required: boolean;
  /** What it may be. */
  readonly schema: JsonSchema;
  /** JSON Pointers (RFC 6901) to `bigint` values, with `*` for each item of a list or value of a map. */
  readonly int64Places: readonly string[];
  /** JSON Pointers to secrets; all below such a place is secret, too. */
  readonly secretPlaces: readonly string[];
  /** Bodies that the spec shows. */
  readonly examples: readonly ExampleDescriptor[];
}

/** A documented header of a response. */
export interface HeaderDescriptor {
  /** As on the wire. */
  readonly name: string;
  /** What the SDK gives it as. */
  readonly type: 'string' | 'number';
  /** In Markdown. */
  readonly description: string;
}

/** A documented response. */
export interface ResponseDescriptor {
  /** As in the spec: `200`, `404`, `5XX`, `default`. */
  readonly status: string;
  /** In Markdown. */
  readonly description: string;
  /** The vendor does not document it. */
  readonly inferred?: true;
  /** Of a body, e.g. `application/json`. */
  readonly contentType?: string;
  /** Of a body. */
  readonly schema?: JsonSchema;
  /** Those that are documented. */
  readonly headers: readonly HeaderDescriptor[];
  /** Bodies that the spec shows. */
  readonly examples: readonly ExampleDescriptor[];
}

/** What a successful call gives. */
export interface SuccessDescriptor {
  /**
   * `json`: data; `binary`: a `BinaryResponse`; `headers`: an object with the documented headers;
   * `none`: `undefined`.
   */
  readonly kind: 'json' | 'binary' | 'headers' | 'none';
  /** Of the response with that body, as in the spec: `200`, `202`. Any other 2xx is taken for it. */
  readonly status: string;
  /** In Markdown. */
  readonly description: string;
  /** Of data. */
  readonly schema?: JsonSchema;
  /** JSON Pointers to `bigint` values, with `*` for each item of a list or value of a map. */
  readonly int64Places: readonly string[];
  /** JSON Pointers to secrets; all below such a place is secret, too. */
  readonly secretPlaces: readonly string[];
}

/**
 * How the pages of a list are asked for. The values name parameters of the query, or properties of
 * the body, and properties of the response; a dot leads into an object.
 *
 * `offset`: by the position in a list that changes. `counted`: by the number of items received.
 * `token`: by what the page before says.
 */
export type PaginationDescriptor =
  | {
      /** How the pages follow each other. */
      readonly style: 'offset';
      /** Property of the response with the items of the page. */
      readonly items: string;
      /** Parameter with the number of items to skip. */
      readonly offset: string;
      /** Parameter with the size of a page. */
      readonly limit: string;
    }
  | {
      /** How the pages follow each other. */
      readonly style: 'counted';
      /** Property of the response with the items of the page. */
      readonly items: string;
      /** Parameter with the number of items to skip. */
      readonly offset: string;
      /** Property of the response that says whether there is another page. */
      readonly hasMore: string;
      /** Parameter with the size of a page. */
      readonly limit?: string;
    }
  | {
      /** How the pages follow each other. */
      readonly style: 'token';
      /** Property of the response with the items of the page. */
      readonly items: string;
      /** Parameter with the place where the page begins. */
      readonly token: string;
      /** Property of the response with the `token` of the next page. */
      readonly nextToken: string;
      /** Property of the response that says whether there is another page. */
      readonly hasMore: string;
      /** Parameter with the size of a page. */
      readonly limit?: string;
    };

/** One operation of the API, as data. */
export interface OperationDescriptor {
  /** The operationId, e.g. `getRunStatus`: the name for `aihub.call`. */
  readonly id: string;
  /** The object of the client that has its method, e.g. `runs`. It is also its tag in the spec. */
  readonly resource: string;
  /** Its method on that object, e.g. `get`. */
  readonly method: string;
  /** The HTTP method, in capitals. */
  readonly verb: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path below the API root, e.g. `/v2/apps/runs/{run_id}`. */
  readonly path: string;
  /** Its title, e.g. `Get a run`. */
  readonly summary: string;
  /** In Markdown. */
  readonly description: string;
  /** Its page in the vendor's documentation. */
  readonly docsUrl?: string;
  /** The description says what to use instead. */
  readonly deprecated: boolean;
  /** The names of the method's arguments in order, without its options. */
  readonly arguments: readonly string[];
  /** Those of the path in its order, then the query, then headers. `IB-Context` is the client's. */
  readonly parameters: readonly ParameterDescriptor[];
  /** The request's body, where it has one. */
  readonly body?: BodyDescriptor;
  /** What a successful call gives. */
  readonly success: SuccessDescriptor;
  /** In the order of their status; `default` comes last. */
  readonly responses: readonly ResponseDescriptor[];
  /** A success whose `property` has this `value` is an error, and is thrown as one. */
  readonly errorInSuccess?: {
    /** Name of the property of the response. */
    readonly property: string;
    /** Its value in an error. */
    readonly value: string;
  };
  /** `safe`: carried out twice it does no more than once, so it is retried. */
  readonly repeat: 'safe' | 'unsafe';
  /** What the operation does to what is stored. `delete` destroys something. */
  readonly effect: 'read' | 'write' | 'delete';
  /** `run`: each request starts a run, which consumes units. */
  readonly cost?: 'run';
  /** How its pages are asked for; of a list. */
  readonly pagination?: PaginationDescriptor;
}
