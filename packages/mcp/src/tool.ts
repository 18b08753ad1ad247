import type {
  CallToolResult,
  InputRequiredResult,
  ServerContext,
  ToolAnnotations,
} from '@modelcontextprotocol/server';
import type { AIHub } from '@org/aihub-sdk';
import type { JsonSchema } from '@org/aihub-sdk/operations';
import type { Confirm } from './confirm/confirm.ts';
import type { UploadFolder } from './files/upload-folder.ts';
import type { Submissions } from './submissions.ts';

/** What a tool works with. */
export interface ToolContext {
  aihub: AIHub;
  submissions: Submissions;
  /** Asks the user before something that costs or deletes. */
  confirm: Confirm;
  /** The folder that files may be uploaded from; none unless one was named at the start. */
  uploadFolder: UploadFolder | undefined;
  /** The request: its signal, and what notifications go to. */
  request: ServerContext['mcpReq'];
}

/** A tool as data, and what it does. */
export interface Tool<Input> {
  name: string;
  title: string;
  description: string;
  input: JsonSchema;
  output: JsonSchema;
  annotations: ToolAnnotations;
  run(input: Input, context: ToolContext): Promise<CallToolResult | InputRequiredResult>;
}

/** Hints of a tool that changes nothing. */
export const reading: ToolAnnotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: true,
};

/** An object's schema that takes no other properties, so that a mistyped name is an error. */
export function input(
  properties: Record<string, JsonSchema>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** An object's schema for results. */
export function output(
  properties: Record<string, JsonSchema>,
  required: readonly string[] = Object.keys(properties),
): JsonSchema {
  return { type: 'object', properties, required };
}
