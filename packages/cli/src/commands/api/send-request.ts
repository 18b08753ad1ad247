import { type AIHub, APIError } from '@org/aihub-sdk';
import { UsageError } from '../../errors/usage-error.ts';
import { readText } from '../../flags/content.ts';
import { runJq } from '../../output/jq.ts';
import { toPrettyJson } from '../../output/json.ts';
import type { Options } from '../../program/context.ts';
import { confirm } from '../../session/confirm.ts';
import type { Session } from '../../session/session.ts';
import { apiMethods } from './methods.ts';

/** Sends one request, and prints the body of the response. */
export async function sendRequest(
  session: Session,
  method: string,
  path: string,
  options: Options,
): Promise<void> {
  checkRequest(method, path);
  const given = options.body as string | undefined;
  const body =
    given === undefined ? undefined : await readText('--body', given, session.host.stdin);
  if (body !== undefined) checkJson(body);
  const aihub = await session.client();
  if (method !== 'GET' && method !== 'HEAD') {
    await confirm(session, `${method} ${path} may change, delete or cost something.`);
    session.interrupts.advice =
      'The request may have been carried out: look before you send it again.';
  }
  const text = await send(aihub, session, method, path, body);
  const { jq } = session.flags;
  if (jq !== undefined && text !== '') await session.write(await runJq(text, jq));
  else if (text !== '') await session.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** The body of the response; that of a refusal is printed, too. */
async function send(
  aihub: AIHub,
  session: Session,
  method: string,
  path: string,
  body: string | undefined,
): Promise<string> {
  try {
    const response = await aihub.fetch(path, {
      method,
      signal: session.signal,
      ...(body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } }),
    });
    return await response.text();
  } catch (error) {
    if (error instanceof APIError && error.body !== undefined) {
      await session.write(
        `${typeof error.body === 'string' ? error.body : toPrettyJson(error.body)}\n`,
      );
    }
    throw error;
  }
}

function checkRequest(method: string, path: string): void {
  if (!(apiMethods as readonly string[]).includes(method)) {
    throw new UsageError(
      `The method must be one of ${apiMethods.join(', ')}, not ${JSON.stringify(method)}.`,
    );
  }
  if (!path.startsWith('/') || path.startsWith('//')) {
    throw new UsageError(
      `The path must begin with one slash and stand below the API root, such as /v2/apps/runs, not ${JSON.stringify(path)}.`,
    );
  }
  if (/[{}#\\]/.test(path) || /(?:^|\/)(?:\.|%2e){1,2}(?:\/|\?|$)/i.test(path)) {
    throw new UsageError(
      `${JSON.stringify(path)} has braces, a fragment, a backslash, or . or .. as a segment. Write out where the request is to go.`,
    );
  }
}

/** The text is not quoted: it may hold secrets. */
function checkJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw new UsageError(
      '--body must be JSON, or @FILE or - for JSON in a file or on standard input.',
    );
  }
}
