export { writeBundle } from './bundle.ts';
export type { OpenApiDocument, Schema } from './document.ts';
export { follow } from './follow.ts';
export { int64PlacesOf, withInt64 } from './int64.ts';
export { toJson } from './json.ts';
export { loadSpec, pathFiles, specFile } from './load.ts';
export { operationsOf } from './model.ts';
export { openEnumOf } from './open-enum.ts';
export type {
  Body,
  Example,
  Header,
  Operation,
  Pagination,
  Parameter,
  Response,
  Success,
} from './operation.ts';
export { type Places, placesOf, pointersOf } from './places.ts';
export { camelCase } from './read-operation.ts';
export { secretPlacesOf } from './secrets.ts';
export { SpecError } from './spec-error.ts';
