import { AIHubError } from '@org/aihub-sdk';
import { result } from '../output/result.ts';
import { input, output, type Tool } from '../tool.ts';

interface Input {
  batch_name: string;
  paths: string[];
}

export const uploadFiles: Tool<Input> = {
  name: 'upload_files',
  title: 'Upload files into a new batch',
  description:
    'Uploads files of the upload folder into a new batch, the input of run_deployment. Paths are relative to that folder; "." stands for all files in it.',
  input: input(
    {
      batch_name: { type: 'string', minLength: 1, maxLength: 255 },
      paths: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 1_000 },
    },
    ['batch_name', 'paths'],
  ),
  output: output({
    batch_id: { type: 'integer' },
    files: {
      type: 'array',
      items: { type: 'object', properties: { name: { type: 'string' } } },
    },
  }),
  annotations: {
    readOnlyHint: false,
    destructiveHint: false,
    idempotentHint: false,
    openWorldHint: true,
  },
  async run({ batch_name, paths }, { aihub, uploadFolder, request }) {
    if (!uploadFolder) throw new AIHubError('No upload folder was named at the start.');
    const { signal } = request;
    // Before a batch is made.
    const files = await uploadFolder.files(paths);
    const { id } = await aihub.batches.create({ name: batch_name }, { signal });
    try {
      const uploaded = await aihub.batches.upload(id, files, { signal });
      return result({ batch_id: id, files: uploaded.map(({ name, size }) => ({ name, size })) });
    } catch (error) {
      signal.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      throw new AIHubError(
        `Batch ${id} was created, and not all files are in it. ${reason} Upload all of them again, into a new batch, and delete this one.`,
        { cause: error },
      );
    }
  },
};
