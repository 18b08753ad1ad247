import { startMock } from '@org/aihub-mock';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The API root that the suite talks to: the one place where it is set. */
    apiRoot: string;
  }
}

/** Starts the mock once for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mock = await startMock();
  project.provide('apiRoot', mock.url);
  return mock.close;
}
