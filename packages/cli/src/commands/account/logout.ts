import { UsageError } from '../../errors/usage-error.ts';
import { readConfig, writeConfig } from '../../profiles/config.ts';
import { defaultProfile } from '../../profiles/credentials.ts';
import { removeFromKeyring } from '../../profiles/keyring.ts';
import type { Session } from '../../session/session.ts';

/** Removes a profile. */
export async function logout(session: Session, asked: string | undefined): Promise<void> {
  const { env } = session.host;
  const config = await readConfig(env);
  const name = asked ?? config.current ?? defaultProfile;
  const { [name]: profile, ...profiles } = config.profiles;
  if (!profile) throw new UsageError(`There is no profile ${name}. aihub profiles lists them.`);
  if (profile.keyring) await removeFromKeyring(name);
  const current = config.current === name ? Object.keys(profiles)[0] : config.current;
  await writeConfig(env, { ...(current === undefined ? {} : { current }), profiles });
  session.note(
    `Profile ${name} is removed. The token itself still works: revoke it in the settings of your AI Hub account.`,
  );
}
