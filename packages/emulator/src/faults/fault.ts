/** Which requests a fault hits. */
export interface FaultScope {
  /**
   * OperationIds of the spec.
   *
   * @default all
   */
  operations?: readonly string[];
  /**
   * From 0 to 1; drawn from the hub's seed for each request that is in scope.
   *
   * @default 1
   */
  probability?: number;
  /**
   * How many requests it hits before it is over.
   *
   * @default no end
   */
  count?: number;
}

/** Something that goes wrong on purpose. Of several of one kind, the first that hits counts. */
export type Fault = FaultScope &
  (
    | {
        /** The response comes later: by `ms` of real time, or by a time drawn between two. */
        kind: 'latency';
        ms: number | readonly [least: number, most: number];
      }
    | {
        /** 429, and nothing was done. Seconds or an HTTP date are sent as `Retry-After`. */
        kind: 'rate-limit';
        retryAfter?: number | string;
      }
    | {
        /** A 5xx status (default: 503), and nothing was done; as HTML where a proxy answers. */
        kind: 'unavailable';
        status?: number;
        retryAfter?: number | string;
        html?: boolean;
      }
    | {
        /** The connection breaks before anything was done. */
        kind: 'refused';
      }
    | {
        /** The request is carried out, then the connection breaks before any byte of the response. */
        kind: 'lost-response';
      }
    | {
        /** The connection breaks in the middle of the response's body. */
        kind: 'reset-in-body';
      }
    | {
        /** Runs show up in lists only `ms` of the hub's clock after their start. */
        kind: 'list-lag';
        ms: number;
      }
    | {
        /** A started run cannot be found, 404, until `ms` of the hub's clock after its start. */
        kind: 'run-lag';
        ms: number;
      }
    | {
        /** The jobs that the request starts end as `FAILED`, and nothing is deleted. */
        kind: 'job-failure';
        message?: string;
      }
    | {
        /** Pages after the first begin `by` entries earlier, as if entries had come in meanwhile. */
        kind: 'shifting-pages';
        by?: number;
      }
    | {
        /**
         * Runs and results show this status in place of theirs.
         *
         * @default `ARCHIVING`
         */
        kind: 'unknown-status';
        status?: string;
      }
    | {
        /** Objects hold a property that the spec does not know. */
        kind: 'extra-properties';
      }
    | {
        /**
         * Objects lack these properties.
         *
         * @default those that the spec does not require
         */
        kind: 'missing-properties';
        names?: readonly string[];
      }
    | {
        /** The hub restarts when the request comes: sockets close; state is kept or dropped. */
        kind: 'restart';
        keepState?: boolean;
      }
  );

/** The name of a fault. */
export type FaultKind = Fault['kind'];
