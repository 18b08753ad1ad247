import { type Loaded, lazily } from '../async/lazily.ts';

type Reports = typeof import('./attempt-reporter.ts').attemptReporter;

/** Few clients have hooks or telemetry. */
export const reports: () => Loaded<Reports> = /* @__PURE__ */ lazily(
  () => import('./attempt-reporter.ts'),
  ({ attemptReporter }) => attemptReporter,
);

/** What reports attempts; `undefined` where it cannot be loaded, since no report is worth a call. */
export async function reporting(): Promise<Reports | undefined> {
  try {
    return await reports();
  } catch {
    return undefined;
  }
}
