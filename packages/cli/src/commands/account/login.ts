import { AIHub } from '@org/aihub-sdk';
import { UsageError } from '../../errors/usage-error.ts';
import { readText } from '../../flags/content.ts';
import { configPath, type Profile, readConfig, writeConfig } from '../../profiles/config.ts';
import { defaultApiRoot, defaultProfile } from '../../profiles/credentials.ts';
import { writeToKeyring } from '../../profiles/keyring.ts';
import type { Options } from '../../program/context.ts';
import { ask, askHidden, canAsk } from '../../session/ask.ts';
import { proxiedFetch } from '../../session/proxy.ts';
import type { Session } from '../../session/session.ts';

interface Answers {
  apiRoot: string;
  token: string;
  ibContext: string | undefined;
}

/** Asks for an account, tries its token, and stores it as a profile. */
export async function login(session: Session, options: Options): Promise<void> {
  const { env } = session.host;
  const config = await readConfig(env);
  const name = (options.profile as string | undefined) ?? config.current ?? defaultProfile;
  checkName(name);
  const answers = await readAnswers(session, options, config.profiles[name]);
  await tryOut(session, answers);
  const { apiRoot, token, ibContext } = answers;
  const isInKeyring = options.keyring === true;
  if (isInKeyring) await writeToKeyring(name, token);
  const profile: Profile = {
    apiRoot,
    ...(isInKeyring ? { keyring: true } : { token }),
    ...(ibContext ? { ibContext } : {}),
  };
  await writeConfig(env, {
    current: config.current ?? name,
    profiles: { ...config.profiles, [name]: profile },
  });
  session.note(
    `${session.palette.green('✓')} The token works. Profile ${name} is stored in ${configPath(env)}.`,
  );
  if (config.current !== undefined && config.current !== name) {
    session.note(
      `The current profile is still ${config.current}; aihub profiles ${name} changes that.`,
    );
  }
  if (env.AIHUB_API_TOKEN) session.note('AIHUB_API_TOKEN is set, and wins over every profile.');
}

function checkName(name: string): void {
  if (/^[\w.-]{1,64}$/.test(name) && name !== '__proto__') return;
  throw new UsageError(
    `--profile must be a name of letters, digits, dots, dashes and underscores, not ${JSON.stringify(name)}.`,
  );
}

/** Without a file for the token everything that flags leave open is asked for. */
async function readAnswers(
  session: Session,
  options: Options,
  before: Profile | undefined,
): Promise<Answers> {
  const { host } = session;
  const given = options.apiRoot as string | undefined;
  const context = options.context as string | undefined;
  const file = options.tokenFile as string | undefined;
  const usual = host.env.AIHUB_API_ROOT || before?.apiRoot || defaultApiRoot;
  if (file !== undefined) {
    const text = await readText('--token-file', file === '-' ? '-' : `@${file}`, host.stdin);
    return {
      apiRoot: given ?? usual,
      token: checkToken(text),
      ibContext: context ?? before?.ibContext,
    };
  }
  if (!canAsk(host)) {
    throw new UsageError(
      'aihub login asks for the token, and there is no terminal to ask in. Pass --token-file FILE, or --token-file - for standard input.',
    );
  }
  const apiRoot = given ?? ((await ask(host, `API root [${usual}]: `)).trim() || usual);
  const token = checkToken(await askHidden(host, 'API token (not shown): '));
  const usualContext = before?.ibContext
    ? ` [${before.ibContext}]`
    : ', empty for the default account';
  const ibContext =
    context ?? ((await ask(host, `IB-Context${usualContext}: `)).trim() || before?.ibContext);
  return { apiRoot, token, ibContext };
}

function checkToken(text: string): string {
  const token = text.trim();
  if (token !== '') return token;
  throw new UsageError(
    'The token is empty. Tokens are made in the settings of your AI Hub account.',
  );
}

/** One request that reads; a token that does not work is not stored. */
async function tryOut(session: Session, { apiRoot, token, ibContext }: Answers): Promise<void> {
  const { host, signal } = session;
  // An empty context keeps the SDK from taking that of the environment.
  const options = { apiRoot, apiToken: token, ibContext: ibContext || undefined, maxRetries: 1 };
  const make = (fetch: typeof globalThis.fetch | undefined) =>
    new AIHub({ ...options, ...(fetch ? { fetch } : {}) });
  make(undefined);
  session.status.show('Trying the token …');
  const aihub = make(host.fetch ?? (await proxiedFetch(apiRoot, host.env)));
  await aihub.runs.list({ limit: 1 }, { signal, timeoutMs: 30_000 });
}
