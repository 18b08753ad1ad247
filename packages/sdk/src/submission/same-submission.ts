import type { Run } from '../generated/schema.ts';

/** The run that a submission asks for, as far as a run shows it. */
export interface RequestedRun {
  app_id?: string | undefined;
  /** Runs do not show it. */
  app_name?: string | undefined;
  deployment_id?: string | undefined;
  batch_id?: number | null | undefined;
  input_dir?: string | null | undefined;
}

const shown = ['app_id', 'deployment_id', 'batch_id', 'input_dir'] as const;

/**
 * The properties in which a run differs from what was requested. What one of both does not show
 * does not differ.
 */
export function differencesOf(run: Run, requested: RequestedRun): string[] {
  return shown.filter((name) => {
    const [one, other] = [normal(requested[name]), normal(run[name])];
    return one !== undefined && other !== undefined && one !== other;
  });
}

/** A batch's ID may be a number or its digits, a folder's path with or without slashes around it. */
function normal(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).split('/').filter(Boolean).join('/') || undefined;
}
