import type { Session } from '../session/session.ts';
import { paintOf, textOf } from './cell.ts';
import { checkFields, fieldOf, pick } from './fields.ts';
import { runJq } from './jq.ts';
import { toJson, toPrettyJson } from './json.ts';
import { modeOf } from './mode.ts';
import { paletteFor } from './palette.ts';
import type { FieldShape } from './shape.ts';
import { pad, widthOf } from './width.ts';

/** Refuses what cannot be shown, before anything is sent. */
export function checkObjectFlags(session: Session, fields: readonly FieldShape[]): void {
  modeOf(session.flags, false);
  checkFields(
    session.flags.fields ?? [],
    fields.map(({ name }) => name),
  );
}

/** Writes one object in the form that the flags ask for. */
export async function printObject(
  session: Session,
  object: unknown,
  fields: readonly FieldShape[],
): Promise<void> {
  const { flags, host } = session;
  const shown = flags.fields ? pick(object, flags.fields) : object;
  const mode = modeOf(flags, Boolean(host.stdout.isTTY));
  if (mode === 'jq') await session.write(await runJq(toJson(shown), flags.jq ?? '.'));
  else if (mode === 'jsonl') await session.write(`${toJson(shown)}\n`);
  else if (mode === 'json') await session.write(`${toPrettyJson(shown)}\n`);
  else if (typeof object !== 'object' || object === null)
    await session.write(`${textOf(object, undefined, false)}\n`);
  else await printFields(session, object, fields, mode === 'table');
}

async function printFields(
  session: Session,
  object: object,
  fields: readonly FieldShape[],
  isTable: boolean,
): Promise<void> {
  const { flags, host } = session;
  const palette = paletteFor(host.stdout, host.env);
  const byName = new Map(fields.map((field) => [field.name, field]));
  const names = flags.fields ?? Object.keys(object);
  const width = Math.max(...names.map(widthOf));
  for (const name of names) {
    const value = fieldOf(object, name);
    const shape = byName.get(name);
    const text = summary(value) ?? textOf(value, shape, flags.utc ?? false);
    if (!isTable) await session.write(`${name}\t${text}\n`);
    else {
      const paint = paintOf(value, shape, palette) ?? String;
      await session.write(`${palette.bold(pad(name, width))}  ${paint(text)}`.trimEnd());
      await session.write('\n');
    }
  }
}

/** A list of objects has no room here. */
function summary(value: unknown): string | undefined {
  if (!Array.isArray(value) || !value.some((item) => typeof item === 'object')) return undefined;
  return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}; --json shows them`;
}
