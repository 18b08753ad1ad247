import { stat } from 'node:fs/promises';
import { AIHub } from '@org/aihub-sdk';
import { configPath } from '../../profiles/config.ts';
import { type Credentials, readCredentials } from '../../profiles/credentials.ts';
import { proxyVariable } from '../../session/proxy.ts';
import type { Session } from '../../session/session.ts';
import type { Check } from './check.ts';

/** Whose account is used, whether its settings can be used, and who else can read them. */
export async function checkAccount(
  session: Session,
): Promise<{ checks: Check[]; credentials: Credentials | undefined }> {
  const { env } = session.host;
  let credentials: Credentials;
  try {
    credentials = await readCredentials(env, session.flags);
    // Refuses an API root or token that cannot be used.
    new AIHub({
      apiToken: credentials.apiToken,
      apiRoot: credentials.apiRoot,
      ibContext: credentials.ibContext,
    });
  } catch (error) {
    return {
      checks: [{ name: 'account', ok: false, found: (error as Error).message }],
      credentials: undefined,
    };
  }
  const { source, apiRoot, ibContext } = credentials;
  const from = 'variable' in source ? source.variable : `profile ${source.profile}`;
  const context = ibContext ? `context ${ibContext}` : 'the default context';
  const account = {
    name: 'account',
    ok: true,
    found: `Token from ${from}, for ${apiRoot}, in ${context}`,
  };
  return {
    checks: [account, ...(await checkFile(env)), proxyCheck(apiRoot, env)],
    credentials,
  };
}

/** Permissions mean nothing on Windows. */
async function checkFile(env: Session['host']['env']): Promise<Check[]> {
  const path = configPath(env);
  const facts = await stat(path).catch(() => undefined);
  if (!facts || process.platform === 'win32') return [];
  const isPrivate = (facts.mode & 0o077) === 0;
  const mode = (facts.mode & 0o777).toString(8);
  return [
    isPrivate
      ? { name: 'file', ok: true, found: `${path} can be read by you alone` }
      : {
          name: 'file',
          ok: false,
          found: `${path} can be read by others (mode ${mode})`,
          advice: `Run: chmod 600 ${path}. If others use this machine, make a new token.`,
        },
  ];
}

function proxyCheck(apiRoot: string, env: Session['host']['env']): Check {
  const variable = proxyVariable(apiRoot, env);
  return {
    name: 'proxy',
    ok: true,
    // Its URL may hold a password.
    found: variable ? `Requests go through the proxy of ${variable}` : 'No proxy',
  };
}
