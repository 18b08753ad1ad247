import colors from 'picocolors';
import type { Output } from '../host.ts';

export type Palette = ReturnType<typeof colors.createColors>;

/** Colours for a stream: none unless it is a terminal, and none where `NO_COLOR` is set (no-color.org). */
export function paletteFor(
  stream: Output,
  env: Readonly<Record<string, string | undefined>>,
): Palette {
  const wanted = env.FORCE_COLOR && env.FORCE_COLOR !== '0';
  const usable = stream.isTTY && env.TERM !== 'dumb';
  return colors.createColors(!env.NO_COLOR && Boolean(wanted || usable));
}
