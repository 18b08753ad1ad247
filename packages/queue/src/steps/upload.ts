import { AIHubError } from '@org/aihub-sdk';
import type { Context } from '../config.ts';
import type { Held } from './held.ts';

/** The longest name of a batch. */
const maxNameLength = 255;

/**
 * Puts a document's files into a batch of its own. Done again, it goes over the files of the same batch; a
 * process that dies between the creation of the batch and the write of its ID leaves an empty batch.
 */
export async function upload<Input, Tx>(
  { aihub, config }: Context<Input, Tx>,
  held: Held<Input, Tx>,
  signal: AbortSignal,
): Promise<void> {
  if (!config.files) throw new AIHubError('The fleet has no files: its documents begin at submit.');
  const { key, input } = held.record;
  const files = [...(await config.files({ key, input, signal }))];
  if (files.length === 0) {
    throw new AIHubError(`files gave no file for ${key}: a run without input fails and is billed.`);
  }
  if (held.record.batchId === null) {
    const name = `${config.name}/${key}`.slice(0, maxNameLength);
    const workspace = config.workspace === undefined ? {} : { workspace: config.workspace };
    const { id } = await aihub.batches.create({ name, ...workspace }, { signal });
    await held.write({ batchId: id });
  }
  await aihub.batches.upload(Number(held.record.batchId), files, { signal });
  await held.write({ state: 'submit', failures: 0, error: null });
}
