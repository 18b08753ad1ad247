import { startMock } from '@org/aihub-mock';
import { loadSpec, type OpenApiDocument } from '@org/aihub-spec-model';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The API root that the suite talks to: the one place where it is set. */
    apiRoot: string;
    /** The spec, which takes too long to read for each file. */
    document: OpenApiDocument;
  }
}

/** Starts the mock and reads the spec, once for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mock = await startMock();
  project.provide('apiRoot', mock.url);
  project.provide('document', await loadSpec());
  return mock.close;
}
