import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { BinaryStream, OperationId } from '@org/aihub-sdk';
import { UsageError } from '../errors/usage-error.ts';
import { checkListFlags, printList } from '../output/print-list.ts';
import { checkObjectFlags, printObject } from '../output/print-object.ts';
import { fieldsOf } from '../output/shape.ts';
import type { Options } from '../program/context.ts';
import { confirm } from '../session/confirm.ts';
import type { Session } from '../session/session.ts';
import { type CallArguments, readArguments } from './arguments.ts';
import { everyItem, hasMore } from './pages.ts';
import type { Plan } from './plan.ts';
import { itemsOf, type ListResult, listIn } from './result.ts';
import { plain, warningOf } from './text.ts';

/** Carries out the operation of a command, and writes its result. */
export async function carryOut(
  session: Session,
  plan: Plan,
  positionals: readonly string[],
  options: Options,
): Promise<void> {
  const { operation } = plan;
  const list = listIn(operation);
  const fields = fieldsOf(operation.success.schema);
  if (list) checkListFlags(session, list);
  else checkObjectFlags(session, fields);
  if (operation.success.kind === 'binary') checkTarget(session, options.output as string);
  const args = await readArguments(plan, positionals, options, session.host.stdin);
  const warning = warningOf(operation);
  // Made before the question, so that a bad request fails before the question.
  const aihub = await session.client();
  if (warning)
    await confirm(session, `${plain(operation.summary)}${about(positionals)}. ${warning}`);
  if (operation.repeat === 'unsafe') {
    session.interrupts.advice =
      'The request may have been carried out: look before you send it again.';
  }
  const settings = {
    signal: session.signal,
    ...(operation.success.kind === 'binary' ? { as: 'stream' } : {}),
  };
  const call = (input: CallArguments): Promise<unknown> =>
    // The table and the SDK come from one spec, so the ID is one of its own and has these arguments.
    aihub.call(operation.id as OperationId, input as never, settings as never);
  if (list) await showList(session, plan, list, args, call, options.all === true);
  else await showResult(session, plan, await call(args), options);
}

/** Which thing it is about: at most the first two arguments. */
function about(positionals: readonly string[]): string {
  return positionals.length > 0 ? ` (${positionals.slice(0, 2).join(', ')})` : '';
}

async function showList(
  session: Session,
  { operation }: Plan,
  list: ListResult,
  args: CallArguments,
  call: (args: CallArguments) => Promise<unknown>,
  isWhole: boolean,
): Promise<void> {
  const { pagination } = operation;
  if (pagination && isWhole) {
    await printList(session, everyItem(operation, pagination, args, call), list);
    return;
  }
  const response = await call(args);
  const items = itemsOf(response, list.items);
  await printList(session, items, list);
  if (pagination && pagination.style !== 'offset' && hasMore(pagination, response, items.length)) {
    session.note(session.palette.dim('There are more; --all shows them.'));
  }
}

async function showResult(
  session: Session,
  plan: Plan,
  result: unknown,
  options: Options,
): Promise<void> {
  const { success } = plan.operation;
  if (success.kind === 'binary')
    await save(session, result as BinaryStream, options.output as string);
  else if (result === undefined) session.note('Done.');
  else await printObject(session, result, fieldsOf(success.schema));
}

function checkTarget({ host }: Session, output: string): void {
  if (output !== '-' || !host.stdout.isTTY) return;
  throw new UsageError(
    'A file is not written to a terminal. Write --output FILE, or send it into a pipe.',
  );
}

/** A reader of the file sees all of it or nothing. */
async function save(session: Session, { body }: BinaryStream, output: string): Promise<void> {
  if (output === '-') {
    for await (const chunk of body) await session.write(chunk);
    return;
  }
  const draft = `${output}.part`;
  try {
    await pipeline(body, createWriteStream(draft));
    await rename(draft, output);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  session.note(`Written to ${output}.`);
}
