// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

/** By method and path template: the unit of a query parameter or property of the body. */
export const timeUnits: {
  readonly [operation: string]: { readonly [name: string]: 'seconds' | 'milliseconds' };
} = {
  'GET /v2/apps/runs': { from_timestamp: 'seconds', to_timestamp: 'seconds' },
  'POST /v2/apps/deployments/{deployment-id}/runs': { from_timestamp: 'milliseconds', to_timestamp: 'milliseconds' },
  'POST /v1/auditlogs': { start_time: 'milliseconds', end_time: 'milliseconds' },
};
