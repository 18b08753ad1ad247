import { quoted } from '../confirm/confirm.ts';
import { result } from '../output/result.ts';
import { input, output, type Tool } from '../tool.ts';
import { destroying, jobsSchema } from './deletion.ts';

interface Input {
  batch_id: number;
}

export const deleteBatch: Tool<Input> = {
  name: 'delete_batch',
  title: 'Delete a batch',
  description: 'Deletes a batch with all files in it, after the user has agreed.',
  input: input({ batch_id: { type: 'integer' } }, ['batch_id']),
  output: output({ job_ids: jobsSchema }),
  annotations: destroying,
  async run(asked, { aihub, confirm, request }) {
    const { batch_id } = asked;
    const { signal } = request;
    const { name } = await aihub.batches.get(batch_id, { signal });
    const stop = await confirm({
      tool: deleteBatch.name,
      input: asked,
      message: `Delete batch ${batch_id} (${quoted(name)}) with all files in it?`,
    });
    if (stop) return stop;
    const { job_id } = await aihub.batches.delete(batch_id, { signal });
    return result({ job_ids: [job_id] });
  },
};
