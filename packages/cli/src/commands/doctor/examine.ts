import { exitCodes } from '../../errors/exit-code.ts';
import { toPrettyJson } from '../../output/json.ts';
import { paletteFor } from '../../output/palette.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../../session/session.ts';
import type { Check } from './check.ts';
import { checkAccount } from './check-account.ts';
import { checkConnection } from './check-connection.ts';
import { checkToken } from './check-token.ts';

/** Checks one thing after the other until one keeps the rest from being checked. */
export async function examine(session: Session): Promise<number> {
  const checks: Check[] = [];
  for await (const check of everyCheck(session)) {
    checks.push(check);
    if (!session.flags.json) await show(session, check);
  }
  if (session.flags.json) await session.write(`${toPrettyJson(checks)}\n`);
  return checks.every(({ ok }) => ok) ? exitCodes.done : exitCodes.failed;
}

async function* everyCheck(session: Session): AsyncGenerator<Check, void> {
  yield {
    name: 'runtime',
    ok: true,
    found: `${runtime()} on ${process.platform}`,
  };
  const { checks, credentials } = await checkAccount(session);
  yield* checks;
  if (!credentials) return;
  session.status.show('Asking the API …');
  const connection = await checkConnection(session, credentials);
  session.status.end();
  yield* connection.checks;
  if (!connection.isThere) return;
  session.status.show('Trying the token …');
  const token = await checkToken(session, credentials);
  session.status.end();
  yield* token;
}

function runtime(): string {
  const { bun, node } = process.versions;
  return bun === undefined ? `Node ${node}` : `Bun ${bun}`;
}

async function show(session: Session, { ok, found, advice }: Check): Promise<void> {
  const palette = paletteFor(session.host.stdout, session.host.env);
  await session.write(`${ok ? palette.green('✓') : palette.red('✗')} ${visible(found)}\n`);
  if (advice) await session.write(`  ${visible(advice)}\n`);
}
