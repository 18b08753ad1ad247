import { UsageError } from '../../errors/usage-error.ts';
import { printList } from '../../output/print-list.ts';
import { readConfig, writeConfig } from '../../profiles/config.ts';
import type { Session } from '../../session/session.ts';

/** Lists the profiles, or makes one the current one. Shows no token. */
export async function profiles(session: Session, name: string | undefined): Promise<void> {
  const { env } = session.host;
  const config = await readConfig(env);
  if (name !== undefined) {
    if (!Object.hasOwn(config.profiles, name)) {
      throw new UsageError(`There is no profile ${name}. aihub login --profile ${name} makes it.`);
    }
    await writeConfig(env, { ...config, current: name });
    session.note(`The current profile is ${name}.`);
    return;
  }
  const rows = Object.entries(config.profiles).map(
    ([profile, { apiRoot, ibContext, keyring }]) => ({
      profile,
      current: profile === config.current ? 'current' : '',
      apiRoot,
      ibContext: ibContext ?? '',
      token: keyring ? 'keyring' : 'file',
    }),
  );
  await printList(session, rows, {
    fields: [],
    empty: 'There are no profiles. aihub login makes one.',
  });
}
