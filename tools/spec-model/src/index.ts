export type { OpenApiDocument, Schema } from './document.ts';
export { type Int64Places, int64PlacesOf, withInt64 } from './int64.ts';
export { loadSpec, specFile } from './load.ts';
export {
  type Body,
  camelCase,
  type Example,
  follow,
  type Operation,
  operationsOf,
  type Parameter,
  type Response,
} from './model.ts';
