import { specFile } from '@org/aihub-spec-model';
import type { TestProject } from 'vitest/node';
import { startPrism } from './prism.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The API root that the suite talks to: the one place where it is set. */
    apiRoot: string;
  }
}

/** Starts the mock once for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mock = await startPrism(specFile);
  project.provide('apiRoot', mock.url);
  return mock.close;
}
