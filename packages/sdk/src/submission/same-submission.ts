import type { Run } from '../generated/schema.ts';

/** What a submission asks for, as far as its run shows it. */
export interface Asked {
  app_id?: string | undefined;
  /** Runs do not show it. */
  app_name?: string | undefined;
  deployment_id?: string | undefined;
  batch_id?: number | null | undefined;
  input_dir?: string | null | undefined;
}

const shown = ['app_id', 'deployment_id', 'batch_id', 'input_dir'] as const;

/**
 * In what a run contradicts what is asked for. What one of both does not show contradicts nothing.
 */
export function differencesOf(run: Run, asked: Asked): string[] {
  return shown.filter((name) => {
    const [one, other] = [normal(asked[name]), normal(run[name])];
    return one !== undefined && other !== undefined && one !== other;
  });
}

/** A batch's ID may be a number or its digits, a folder's path with or without slashes around it. */
function normal(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).split('/').filter(Boolean).join('/') || undefined;
}
