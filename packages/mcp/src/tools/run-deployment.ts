import { quoted } from '../confirm/confirm.ts';
import { result } from '../output/result.ts';
import { startProgress } from '../progress.ts';
import { input, output, type Tool } from '../tool.ts';
import { presentRun, runSchema } from './run-shape.ts';

interface Input {
  deployment_id: string;
  batch_id: number;
  idempotency_key: string;
  tags?: string[];
}

export const runDeployment: Tool<Input> = {
  name: 'run_deployment',
  title: 'Run a deployment',
  description:
    'Starts a run of a deployment on a batch, after the user has agreed: it costs consumption units. For 24 hours one idempotency_key gives one run: when a call fails or its outcome is unknown, call again with the same key; take a new key only for another run.',
  input: input(
    {
      deployment_id: { type: 'string', minLength: 1 },
      batch_id: { type: 'integer' },
      idempotency_key: { type: 'string', minLength: 1, description: 'A name for this one run' },
      tags: { type: 'array', items: { type: 'string' } },
    },
    ['deployment_id', 'batch_id', 'idempotency_key'],
  ),
  output: output({ run: runSchema }),
  annotations: {
    readOnlyHint: false,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: true,
  },
  async run(asked, { aihub, submissions, confirm, request }) {
    const { deployment_id, batch_id, idempotency_key, tags } = asked;
    const { signal } = request;
    const { name } = await aihub.batches.get(batch_id, { signal });
    const stop = await confirm({
      tool: runDeployment.name,
      input: asked,
      message: `Run deployment ${quoted(deployment_id)} on batch ${batch_id} (${quoted(name)})? The run costs consumption units.`,
    });
    if (stop) return stop;
    const progress = startProgress(request);
    try {
      const run = await submissions.submit({
        deploymentId: deployment_id,
        body: { batch_id, ...(tags && { settings: { tags } }) },
        key: idempotency_key,
        signal,
      });
      return result({ run: presentRun(run) });
    } finally {
      progress.stop();
    }
  },
};
