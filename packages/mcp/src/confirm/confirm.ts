import { createHash } from 'node:crypto';
import {
  type CallToolResult,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type RequestStateCodec,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { failure } from '../output/result.ts';

/** What is asked: the tool and its arguments, which the answer holds for, and the question. */
export interface Question {
  tool: string;
  input: unknown;
  message: string;
}

/** Undefined when the user said yes; else what the tool is to return. */
export type Confirm = (
  question: Question,
) => Promise<CallToolResult | InputRequiredResult | undefined>;

/** The digest of the call that a question was about. */
export type ConfirmState = string;

const key = 'confirm';

/**
 * Asks the user by elicitation, in both revisions: the call ends with the question, and comes again
 * with the answer and a signed digest of the call that the question was about (specification 2026-07-28, basic/patterns/mrtr).
 * An answer to another call, or to none, asks again.
 */
export function createConfirm(
  context: ServerContext,
  codec: RequestStateCodec<ConfirmState>,
  canAsk: boolean,
): Confirm {
  return async ({ tool, input, message }) => {
    if (!canAsk) {
      return failure(
        `${tool} costs or deletes something, so it asks the user first, and this client cannot ask (it does not declare elicitation with forms). ` +
          'Nothing was done. Tell the user: it takes another client, or the command aihub.',
      );
    }
    const digest = digestOf(tool, input);
    const response = inputResponse(context.mcpReq.inputResponses, key);
    if (response.kind === 'elicit' && context.mcpReq.requestState() === digest) {
      if (response.action === 'accept' && response.content?.[key] === true) return undefined;
      return failure(
        `The user did not agree to ${tool}. Nothing was done. Do not call it again unless the user asks for it.`,
      );
    }
    return inputRequired({
      inputRequests: {
        [key]: inputRequired.elicit({
          message,
          requestedSchema: {
            type: 'object',
            properties: { [key]: { type: 'boolean', title: 'Go ahead', default: false } },
            required: [key],
          },
        }),
      },
      requestState: await codec.mint(digest, context),
    });
  };
}

function digestOf(tool: string, input: unknown): ConfirmState {
  return createHash('sha256')
    .update(JSON.stringify([tool, input], sortKeys))
    .digest('base64url');
}

/** The order of properties is not part of a call. */
function sortKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A name in a question: in quotes, on one line, and short, so that it cannot pass for the question itself. */
export function quoted(value: unknown): string {
  const text = String(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these and invisible characters are what is replaced
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\p{Cf}\u2028\u2029]/gu, ' ');
  return JSON.stringify(plain.length > 80 ? `${plain.slice(0, 80)}…` : plain);
}
