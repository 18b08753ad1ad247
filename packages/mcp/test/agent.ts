import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CallToolResult,
  Client,
  type ElicitResult,
  InMemoryTransport,
} from '@modelcontextprotocol/client';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createEmulator, type Emulator, type EmulatorOptions } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { onTestFinished } from 'vitest';
import { createServerFactory } from '../src/server.ts';

/** The revisions of the specification that are served. */
export const revisions = ['2026-07-28', '2025-11-25'] as const;
export type Revision = (typeof revisions)[number];

/** How the user answers a question; `undefined` for a client that cannot ask. */
export type Answer = ((message: string) => ElicitResult) | undefined;

export const yes: Answer = () => ({ action: 'accept', content: { confirm: true } });

export interface AgentOptions {
  revision?: Revision;
  answer?: Answer;
  uploadFolder?: string;
}

// What is opened here is closed by `onTestFinished`: a hook of this module would run for one file of the suite alone.

/** A hub whose runs take milliseconds. */
export function fastHub(options: EmulatorOptions = {}): Emulator {
  const hub = createEmulator({ clock: { speed: 1_000 }, ...options });
  onTestFinished(() => hub.close());
  return hub;
}

/** A folder with these files, which is gone after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'aihub-mcp-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A client of a revision, which has the answers of its user. */
export function newClient(revision: Revision, answer: Answer): Client {
  const client = new Client(
    { name: 'test-agent', version: '1.0.0' },
    {
      capabilities: answer ? { elicitation: {} } : {},
      versionNegotiation: { mode: revision === '2026-07-28' ? { pin: revision } : 'legacy' },
    },
  );
  if (answer) {
    client.setRequestHandler('elicitation/create', ({ params }) => answer(params.message));
  }
  onTestFinished(() => client.close());
  return client;
}

/** An agent that is connected to a server on the hub's account. */
export async function connect(hub: Emulator, options: AgentOptions = {}): Promise<Client> {
  const { revision = '2026-07-28', answer, uploadFolder } = options;
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  serveStdio(createServerFactory({ aihub, uploadFolder, settleMs: 100 }), { transport: theirs });
  const client = newClient(revision, answer);
  await client.connect(ours);
  return client;
}

/** Calls a tool, and gives its structured content. An error is thrown. */
export async function callFor<Data>(
  client: Client,
  name: string,
  args: Record<string, unknown> = {},
): Promise<Data> {
  const result = await client.callTool({ name, arguments: args });
  if (result.isError) throw new Error(textOf(result));
  // The test says what it expects.
  return result.structuredContent as Data;
}

/** The text of a result. */
export function textOf({ content }: CallToolResult): string {
  return content.map((block) => (block.type === 'text' ? block.text : '')).join('\n');
}

/** Text of an invoice that the hub reads. */
export function invoice(number: number): string {
  return `INVOICE\nInvoice Number: INV-${number}\nTotal: ${number}.50`;
}
