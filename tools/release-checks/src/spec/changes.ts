import type { OpenApiDocument } from '@org/aihub-spec-model';
import type { Change } from './change.ts';
import { enumChanges } from './enums.ts';
import { oasdiffChanges } from './oasdiff.ts';
import { sdkFactChanges } from './sdk-facts.ts';

/** What programs notice of a new version of the spec, the SDK included. */
export async function specChanges(
  before: OpenApiDocument,
  after: OpenApiDocument,
): Promise<Change[]> {
  return [
    ...(await oasdiffChanges(before, after)),
    ...enumChanges(before, after),
    ...sdkFactChanges(before, after),
  ];
}
