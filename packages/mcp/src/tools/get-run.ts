import { result } from '../output/result.ts';
import { input, output, reading, type Tool } from '../tool.ts';
import { presentRun, runSchema } from './run-shape.ts';

interface Input {
  run_id: string;
}

export const getRun: Tool<Input> = {
  name: 'get_run',
  title: 'Get a run',
  description: 'The status of a run. Use wait_for_run to wait for its end.',
  input: input({ run_id: { type: 'string' } }, ['run_id']),
  output: output({ run: runSchema }),
  annotations: reading,
  async run({ run_id }, { aihub, request }) {
    return result({ run: presentRun(await aihub.runs.get(run_id, { signal: request.signal })) });
  },
};
