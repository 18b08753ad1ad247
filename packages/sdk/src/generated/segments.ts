// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

/** By path template: the parameters that are paths of several segments. */
export const manySegments: { readonly [template: string]: readonly string[] } = {
  '/v2/files/{path}': ["path"],
};
