import type { Session } from '../session/session.ts';
import { cellOf, textOf } from './cell.ts';
import { checkFields, fieldOf, pick } from './fields.ts';
import { runJq } from './jq.ts';
import { toJson, toPrettyJson } from './json.ts';
import { modeOf } from './mode.ts';
import { paletteFor } from './palette.ts';
import type { FieldShape } from './shape.ts';
import { fitTable } from './table.ts';

/** What is known of a list before its entries come. */
export interface ListShape {
  fields: readonly FieldShape[];
  /** What to say of a list without entries, to people. */
  empty?: string | undefined;
}

/** Refuses what cannot be shown, before anything is sent. */
export function checkListFlags(session: Session, { fields }: ListShape): void {
  modeOf(session.flags, false);
  checkFields(
    session.flags.fields ?? [],
    fields.map(({ name }) => name),
  );
}

/** Writes a list in the form that the flags ask for; JSON Lines go out as they come. */
export async function printList(
  session: Session,
  items: Iterable<unknown> | AsyncIterable<unknown>,
  shape: ListShape,
): Promise<void> {
  const { flags, host } = session;
  const mode = modeOf(flags, Boolean(host.stdout.isTTY));
  const chosen = (item: unknown) => (flags.fields ? pick(item, flags.fields) : item);
  if (mode === 'jsonl') {
    for await (const item of items) await session.write(`${toJson(chosen(item))}\n`);
    return;
  }
  const all: unknown[] = [];
  for await (const item of items) all.push(item);
  if (mode === 'json') await session.write(`${toPrettyJson(all.map(chosen))}\n`);
  else if (mode === 'jq')
    await session.write(await runJq(toJson(all.map(chosen)), flags.jq ?? '.'));
  else if (all.length === 0) session.note(shape.empty ?? 'Nothing found.');
  else if (mode === 'lines') await printLines(session, all, shape);
  else await printTable(session, all, shape);
}

/** The columns of text; a list without a schema has those of all its entries. */
function columnsOf(session: Session, items: readonly unknown[], { fields }: ListShape): string[] {
  if (session.flags.fields) return session.flags.fields;
  const plain = fields.filter(({ isPlain }) => isPlain).map(({ name }) => name);
  return plain.length > 0
    ? plain
    : [...new Set(items.flatMap((item) => Object.keys(Object(item))))];
}

function shapeIn({ fields }: ListShape): (column: string) => FieldShape | undefined {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return (column) => byName.get(column);
}

/** No heading and nothing cut: every entry has the same columns, for `cut` and `awk`. */
async function printLines(
  session: Session,
  items: readonly unknown[],
  shape: ListShape,
): Promise<void> {
  const find = shapeIn(shape);
  const columns = columnsOf(session, items, shape);
  const utc = session.flags.utc ?? false;
  for (const item of items) {
    const cells = columns.map((column) => textOf(fieldOf(item, column), find(column), utc));
    await session.write(`${cells.join('\t')}\n`);
  }
}

async function printTable(
  session: Session,
  items: readonly unknown[],
  shape: ListShape,
): Promise<void> {
  const { flags, host } = session;
  const palette = paletteFor(host.stdout, host.env);
  const find = shapeIn(shape);
  const utc = flags.utc ?? false;
  const known = columnsOf(session, items, shape);
  const rows = items.map((item) =>
    Object.fromEntries(
      known.map((column) => [column, cellOf(fieldOf(item, column), find(column), utc, palette)]),
    ),
  );
  // A column in which nothing stands takes room from the others.
  const columns = known.filter(
    (column) => flags.fields || rows.some((row) => row[column]?.text !== ''),
  );
  const cells = rows.map((row) => columns.map((column) => row[column] ?? { text: '' }));
  const width = host.stdout.columns || 80;
  const { lines, hidden } = fitTable(columns, cells, width, palette.bold);
  await session.write(`${lines.join('\n')}\n`);
  if (hidden.length > 0) {
    session.note(
      session.palette.dim(
        `Not shown: ${hidden.join(', ')}. Choose columns with --fields, or see all with --json.`,
      ),
    );
  }
}
