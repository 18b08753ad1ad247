/** A server that refuses fewer of the requests than this share may do so for any reason. */
const limitShare = 0.08;
/** Above this share the rate is not raised. */
const calmShare = 0.02;
/** So few refusals say nothing of a share. A client that knows of a limit needs less to believe in it. */
const fewAtFirst = 3;
const few = 1;

/**
 * Whether the server limits the rate, by what it did with the requests of the last second: it refused
 * (429) a share of them, or carried out none.
 *
 * @param isFirst - No limit is known yet.
 */
export function isLimiting(served: number, refused: number, isFirst: boolean): boolean {
  if (served === 0) return true;
  return refused > (isFirst ? fewAtFirst : few) + limitShare * (served + refused);
}

/** Whether it refused more of them than a server that is far from its limit. */
export function isRefusingSome(served: number, refused: number): boolean {
  return refused > few + calmShare * (served + refused);
}
