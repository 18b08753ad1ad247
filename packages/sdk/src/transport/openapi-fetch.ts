import imported from 'openapi-fetch';

/**
 * openapi-fetch's `createClient`. Required from CommonJS, its default export is the module with
 * the function inside, which its types do not say.
 */
function functionOf(module: typeof imported & { default?: typeof imported }): typeof imported {
  return module.default ?? module;
}

// Marked as pure, so that bundlers leave openapi-fetch out of programs that use a helper alone.
export const createClient: typeof imported = /* @__PURE__ */ functionOf(imported);
