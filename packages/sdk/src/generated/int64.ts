// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

/** Where values sit: `1` is one itself; `p`, `i`, `v` lead on by property, item, map value. */
export type Int64Places =
  | 1
  | {
      readonly p?: { readonly [name: string]: Int64Places };
      readonly i?: Int64Places;
      readonly v?: Int64Places;
    };

/** By method and path template; an operation without int64 in its response is absent. */
export const int64Places: { readonly [operation: string]: Int64Places } = {
  'GET /v2/apps/runs': { p: { runs: { i: { p: { start_timestamp: 1, finish_timestamp: 1 } } } } },
  'POST /v2/apps/runs': { p: { start_timestamp: 1, finish_timestamp: 1 } },
  'GET /v2/apps/runs/{run_id}': { p: { start_timestamp: 1, finish_timestamp: 1 } },
  'GET /v2/apps/runs/{run_id}/results': { p: { start_timestamp: 1, finish_timestamp: 1 } },
  'POST /v2/apps/deployments/{deployment-id}/runs': { p: { start_timestamp: 1, finish_timestamp: 1 } },
  'GET /v2/batches': { p: { batches: { i: { p: { created_at_ms: 1, updated_at_ms: 1 } } } } },
  'GET /v2/batches/{batch_id}': { p: { created_at_ms: 1, updated_at_ms: 1 } },
};
