import type { Session } from '../session/session.ts';

/** Values of flags, by the names that commander keeps them under. */
export type Options = Record<string, unknown>;

/** What a command does. A number that it gives is the exit status. */
export type Action = (session: Session, args: unknown[], options: Options) => Promise<unknown>;

/** Makes of an action what commander calls. */
export type RunAction = (action: Action) => (...given: unknown[]) => Promise<void>;
