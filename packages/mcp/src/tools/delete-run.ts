import { quoted } from '../confirm/confirm.ts';
import { result } from '../output/result.ts';
import { input, output, type Tool } from '../tool.ts';
import { destroying, jobsSchema } from './deletion.ts';

interface Input {
  run_id: string;
  delete_input: boolean;
}

export const deleteRun: Tool<Input> = {
  name: 'delete_run',
  title: 'Delete a run',
  description:
    'Deletes a run with its results, output files and logs, after the user has agreed. delete_input true deletes its input too, which is the batch that it ran on.',
  input: input({ run_id: { type: 'string', minLength: 1 }, delete_input: { type: 'boolean' } }, [
    'run_id',
    'delete_input',
  ]),
  output: output({ job_ids: jobsSchema }),
  annotations: destroying,
  async run(asked, { aihub, confirm, request }) {
    const { run_id, delete_input } = asked;
    const { signal } = request;
    const { status, batch_id, input_dir } = await aihub.runs.get(run_id, { signal });
    const source = batch_id ? `batch ${batch_id}` : quoted(input_dir ?? 'unknown');
    const stop = await confirm({
      tool: deleteRun.name,
      input: asked,
      message: `Delete run ${quoted(run_id)} (${quoted(status)}) with its results, output files and logs? Its input, ${source}, ${delete_input ? 'is DELETED TOO' : 'is kept'}.`,
    });
    if (stop) return stop;
    const jobs = await aihub.runs.delete(run_id, { delete_input }, { signal });
    return result({
      job_ids: Object.values(jobs).filter((id) => typeof id === 'string' && id !== ''),
    });
  },
};
