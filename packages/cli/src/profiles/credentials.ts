import { UsageError } from '../errors/usage-error.ts';
import { configPath, type Profile, readConfig } from './config.ts';
import { readFromKeyring } from './keyring.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export const defaultApiRoot = 'https://aihub.instabase.com/api';
export const defaultProfile = 'default';

/** Whose account is used, and where these facts come from. */
export interface Credentials {
  apiToken: string;
  apiRoot: string;
  ibContext: string | undefined;
  /** `AIHUB_API_TOKEN`, or the name of the profile. */
  source: { variable: string } | { profile: string };
}

/** What of the flags chooses an account. */
export interface AccountFlags {
  profile?: string | undefined;
  context?: string | undefined;
}

/**
 * Chooses the account: the environment's token wins over profiles. A token is used with the API root
 * that it came with, so that it never goes to another one by accident.
 *
 * @throws UsageError when there is no token, or it is not clear which is meant.
 */
export async function readCredentials(env: Environment, flags: AccountFlags): Promise<Credentials> {
  const ibContext = flags.context ?? (env.AIHUB_IB_CONTEXT || undefined);
  const apiToken = env.AIHUB_API_TOKEN;
  if (apiToken) {
    if (flags.profile !== undefined) {
      throw new UsageError(
        `AIHUB_API_TOKEN is set and wins over profiles, so --profile ${flags.profile} would have no effect. ` +
          'Leave one of the two out.',
      );
    }
    const apiRoot = env.AIHUB_API_ROOT || defaultApiRoot;
    return { apiToken, apiRoot, ibContext, source: { variable: 'AIHUB_API_TOKEN' } };
  }
  const { name, profile } = await readProfile(env, flags.profile);
  const { apiRoot } = profile;
  const other = env.AIHUB_API_ROOT;
  if (other && withoutSlash(other) !== withoutSlash(apiRoot)) {
    throw new UsageError(
      `AIHUB_API_ROOT is ${other}, and the token of the profile ${name} belongs to ${apiRoot}. ` +
        'Set AIHUB_API_TOKEN too, or unset AIHUB_API_ROOT.',
    );
  }
  const token = profile.keyring ? await readFromKeyring(name) : profile.token;
  if (!token)
    throw new UsageError(`The profile ${name} holds no token. Run aihub login --profile ${name}.`);
  return {
    apiToken: token,
    apiRoot,
    ibContext: ibContext ?? profile.ibContext,
    source: { profile: name },
  };
}

async function readProfile(
  env: Environment,
  asked: string | undefined,
): Promise<{ name: string; profile: Profile }> {
  const config = await readConfig(env);
  const name = asked ?? (env.AIHUB_PROFILE || config.current || defaultProfile);
  const profile = Object.hasOwn(config.profiles, name) ? config.profiles[name] : undefined;
  if (profile) return { name, profile };
  const names = Object.keys(config.profiles);
  throw new UsageError(
    names.length === 0
      ? 'There is no API token. Run aihub login, or set AIHUB_API_TOKEN; tokens are made in the settings of your AI Hub account.'
      : `There is no profile ${name} in ${configPath(env)}. The profiles are ${names.join(', ')}.`,
  );
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
