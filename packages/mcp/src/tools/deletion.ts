import type { ToolAnnotations } from '@modelcontextprotocol/server';
import type { JsonSchema } from '@org/aihub-sdk/operations';

/** Hints of a tool that deletes: a second call with the same arguments deletes nothing more. */
export const destroying: ToolAnnotations = {
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: true,
  openWorldHint: true,
};

export const jobsSchema: JsonSchema = {
  type: 'array',
  items: { type: 'string' },
  description: 'Jobs that delete; call_operation jobStatus tells how far they are',
};
