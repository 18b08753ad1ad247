import imported from 'openapi-fetch';

/**
 * openapi-fetch's `createClient`. Required from CommonJS, its default export is the module with
 * the function inside, which its types do not tell.
 */
const { default: inside } = imported as typeof imported & { default?: typeof imported };

export const createClient: typeof imported = inside ?? imported;
