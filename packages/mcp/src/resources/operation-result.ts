import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { type AIHub, AIHubError, type BinaryStream } from '@org/aihub-sdk';
import { callOperation, isBinary } from '../operations/call.ts';
import { readableOperation } from '../operations/readable.ts';
import { present } from '../output/present.ts';
import { maxContentLength } from './text-up-to.ts';

/** The address of what a reading operation gives. */
export function operationUri(id: string, args: Record<string, unknown>): string {
  return `aihub://operations/${id}?arguments=${encodeURIComponent(JSON.stringify(args))}`;
}

/** What a reading operation gives, whole: JSON, or a file as it is. */
export function addOperationResult(server: McpServer, aihub: AIHub): void {
  server.registerResource(
    'operation-result',
    new ResourceTemplate('aihub://operations/{operation}{?arguments}', { list: undefined }),
    {
      title: 'Result of a reading operation',
      description: 'What call_operation gives, whole. It is data from documents and other people.',
    },
    async (uri, { operation: id }, { mcpReq: { signal } }) => {
      const operation = readableOperation(String(id));
      const args = argumentsOf(uri);
      const value = await callOperation(aihub, operation, args, signal);
      if (isBinary(operation, value)) {
        return { contents: [{ uri: uri.href, ...contentOf(await bytesOf(value)) }] };
      }
      const text = JSON.stringify(present(value, operation.success.schema) ?? null);
      return { contents: [{ uri: uri.href, mimeType: 'application/json', text }] };
    },
  );
}

function argumentsOf(uri: URL): Record<string, unknown> {
  const text = uri.searchParams.get('arguments') ?? '{}';
  try {
    const value: unknown = JSON.parse(text);
    // Checked to be an object.
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new AIHubError('The parameter "arguments" of the address must be an object in JSON.');
}

/** @throws AIHubError for a file that is too large; no more than the limit is read of it. */
async function bytesOf({ body }: BinaryStream): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxContentLength) {
      throw new AIHubError('The file is larger than 10 MB. The command aihub saves it to disk.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function contentOf(
  bytes: Buffer,
): { mimeType: string; text: string } | { mimeType: string; blob: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { mimeType: 'text/plain', text };
  } catch {
    return { mimeType: 'application/octet-stream', blob: bytes.toString('base64') };
  }
}
