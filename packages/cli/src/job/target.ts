import type { AIHub, Run, SubmitOptions } from '@org/aihub-sdk';
import { UsageError } from '../errors/usage-error.ts';
import type { Options } from '../program/context.ts';

/** What is run on the files. */
export interface Target {
  /** E.g. `deployment 0199…`. */
  name: string;
  run(aihub: AIHub, batchId: number, options: SubmitOptions): Promise<Run>;
}

/** The deployment or app that flags name. */
export function readTarget(options: Options): Target {
  const deployment = options.deployment as string | undefined;
  const app = options.app as string | undefined;
  if ((deployment === undefined) === (app === undefined)) {
    throw new UsageError('Say what to run: --deployment ID, or --app NAME, and not both.');
  }
  if (deployment !== undefined) {
    return {
      name: `deployment ${deployment}`,
      run: (aihub, batch_id, settings) => aihub.deployments.run(deployment, { batch_id }, settings),
    };
  }
  const app_name = app ?? '';
  return {
    name: `app ${app_name}`,
    run: (aihub, batch_id, settings) => aihub.apps.run({ app_name, batch_id }, settings),
  };
}
