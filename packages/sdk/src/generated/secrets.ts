// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { Int64Places as Places } from '../operation.ts';

/** By method and path template: where secrets sit in its body; all below such a place is secret. */
export const secretPlaces: { readonly [operation: string]: Places } = {
  'POST /v2/apps/runs': { p: { settings: { p: { keys: 1, runtime_config: { p: { instabase: { p: { pdf: { p: { passwords: 1 } } } } } } } } } },
  'POST /v2/apps/deployments/{deployment-id}/runs': { p: { settings: { p: { keys: 1, runtime_config: { p: { instabase: { p: { pdf: { p: { passwords: 1 } } } } } } } } } },
  'POST /v2/aihub/secrets': { p: { value: 1 } },
  'PATCH /v2/aihub/secrets': { p: { value: 1 } },
  'POST /v1/drives/{org}/{workspace}/fs': { p: { mount_details: 1 } },
};
