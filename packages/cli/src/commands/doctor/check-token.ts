import type { Credentials } from '../../profiles/credentials.ts';
import type { Session } from '../../session/session.ts';
import type { Check } from './check.ts';
import { probe } from './probe.ts';

/** Whether the token works, and whether it is the context that does not. */
export async function checkToken(session: Session, credentials: Credentials): Promise<Check[]> {
  const { apiToken, ibContext } = credentials;
  const authorization = { Authorization: `Bearer ${apiToken}` };
  const inContext = ibContext ? { ...authorization, 'IB-Context': ibContext } : authorization;
  try {
    const { status } = await probe(session, credentials, inContext);
    if (status === 200) return [{ name: 'token', ok: true, found: 'The token works' }];
    if (status !== 401) return [otherStatus(status)];
    const plain = ibContext ? await probe(session, credentials, authorization) : undefined;
    return [plain?.status === 200 ? wrongContext(ibContext ?? '') : wrongToken()];
  } catch (error) {
    session.signal.throwIfAborted();
    return [
      {
        name: 'token',
        ok: false,
        found: `The request with the token failed: ${(error as Error).message}`,
        advice: 'Run aihub doctor again.',
      },
    ];
  }
}

function wrongToken(): Check {
  return {
    name: 'token',
    ok: false,
    found: 'The API refuses the token (401)',
    advice:
      'It may have expired or been revoked. Make a new one in the settings of your AI Hub account, and run aihub login.',
  };
}

function wrongContext(ibContext: string): Check {
  return {
    name: 'context',
    ok: false,
    found: `The token works, but not in the context ${ibContext} (401)`,
    advice:
      'Check the ID of the organization or user, and whether the token\u2019s owner belongs to it.',
  };
}

function otherStatus(status: number): Check {
  const isRedirect = status >= 300 && status <= 399;
  return {
    name: 'token',
    ok: false,
    found: `The API responded with status ${status}`,
    advice:
      isRedirect || status === 404
        ? 'Check the API root: it ends in /api as a rule.'
        : status === 429
          ? 'Too many requests: wait, and try again.'
          : 'The server, or something in between, failed: try again later.',
  };
}
