/** What was found out about one thing. */
export interface Check {
  /** E.g. `clock`. */
  name: string;
  ok: boolean;
  /** What is the case. */
  found: string;
  /** What to do about it. */
  advice?: string;
}
