import { UsageError } from '../errors/usage-error.ts';
import { ask, canAsk } from './ask.ts';
import type { Session } from './session.ts';
import { forPeople } from './status-line.ts';

/**
 * Asks before something that costs or deletes. `--yes` answers for the user; without a terminal
 * nothing is asked, and nothing done.
 *
 * @param what - A sentence on what is about to happen.
 * @throws UsageError when the answer is no, or there is no terminal to ask on.
 */
export async function confirm(session: Session, what: string): Promise<void> {
  const { host, flags, palette } = session;
  if (flags.yes) return;
  if (!canAsk(host)) {
    throw new UsageError(
      `${what} Nothing was sent, since there is no terminal to ask in. Pass --yes to go on.`,
    );
  }
  const reply = await ask(
    host,
    `${forPeople(`${palette.yellow('!')} ${what} Go on? [y/N]`, host.stderr)} `,
  );
  if (/^y(?:es)?$/i.test(reply.trim())) return;
  throw new UsageError('Nothing was sent.');
}
