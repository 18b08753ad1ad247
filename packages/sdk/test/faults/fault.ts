import type { AIHubOptions } from '../../src/index.ts';
import type { ConnectOptions } from './fetches.ts';
import type { Tried } from './operations.ts';
import type { Act, ServerOptions } from './server.ts';

/** Repeats that the client of every case may make; three attempts in all. */
export const maxRetries = 2;
export const most: number = maxRetries + 1;

/** What must come of a call. */
export interface Outcome {
  /** Name of the error; none means that the call succeeds. */
  error?: string | RegExp;
  /** What the caller says is the number of attempts. */
  attempts: number;
  /** Requests that the server sees; as many as attempts, unless said. */
  requests?: number;
  /** What it gives, if that is not the operation's good response. */
  value?: unknown;
  /** Status of the error, or of the cause of an unknown outcome. */
  status?: number;
  /** The message has to have this in it. */
  says?: RegExp;
  /** The call may take this long, and no less; in milliseconds. */
  atLeastMs?: number;
  atMostMs?: number;
}

/** One way in which a server or a network goes wrong, and what the client must make of it. */
export interface Fault {
  /** The requirement's number in the table of faults of SECURITY.md. */
  row: number;
  name: string;
  act?: (tried: Tried) => Act;
  server?: ServerOptions;
  /** Where to send instead: a closed port, or one whose queue is full. */
  to?: 'closed port' | 'full queue' | 'https of a plain server';
  connect?: ConnectOptions;
  options?: Partial<AIHubOptions>;
  /** Only for requests of this method. */
  method?: string;
  /** Only for these operations. */
  only?: (tried: Tried) => boolean;
  G: Outcome;
  P: Outcome;
  /** For operations that promise no body, where it differs from G. */
  empty?: Outcome;
}

/** It may be repeated whatever it does: nothing has happened. */
export function unsent(error: string, more: Partial<Outcome> = {}): Pick<Fault, 'G' | 'P'> {
  const outcome = { error, attempts: most, ...more };
  return { G: outcome, P: outcome };
}

/** It may have happened: a repeatable request is repeated, any other is not. */
export function unknown(error: string, more: Partial<Outcome> = {}): Pick<Fault, 'G' | 'P'> {
  return {
    G: { error, attempts: most, ...more },
    P: {
      ...more,
      error: 'UnknownOutcomeError',
      attempts: 1,
      says: /may or may not .* Look before/,
    },
  };
}

/** It would not help to repeat it. */
export function final(error: string, more: Partial<Outcome> = {}): Pick<Fault, 'G' | 'P'> {
  const outcome = { error, attempts: 1, ...more };
  return { G: outcome, P: outcome };
}

/** A response came that is not what was promised. */
export function unreadable(says: RegExp): Pick<Fault, 'G' | 'P'> {
  return {
    G: { error: 'DecodeError', attempts: most, says },
    P: {
      error: 'DecodeError',
      attempts: 1,
      says: new RegExp(`${says.source}.*accepted: do not send it again`),
    },
  };
}

/** It succeeds. */
export function fine(more: Partial<Outcome> = {}): Pick<Fault, 'G' | 'P'> {
  const outcome = { attempts: 1, ...more };
  return { G: outcome, P: outcome };
}
