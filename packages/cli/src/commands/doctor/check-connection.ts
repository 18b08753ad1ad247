import type { Credentials } from '../../profiles/credentials.ts';
import type { Session } from '../../session/session.ts';
import type { Check } from './check.ts';
import { probe } from './probe.ts';

/** Clocks differ by seconds; more than this is noticed by servers that check times. */
const maxSkewMs = 60_000;

const advice: [codes: RegExp, text: string][] = [
  [
    /ENOTFOUND|EAI_AGAIN/,
    'The name of the host cannot be resolved. Check the API root and the DNS of this machine.',
  ],
  [
    /ECONNREFUSED/,
    'Nothing listens there. Check the API root and its port, and whether a proxy is needed (HTTPS_PROXY).',
  ],
  [
    /ETIMEDOUT|TIMEOUT|EHOSTUNREACH|ENETUNREACH|TimeoutError/,
    'There was no response. Check the network and firewall, and whether a proxy is needed (HTTPS_PROXY).',
  ],
  [
    /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/,
    'The certificate is not valid today. Check the clock of this machine first.',
  ],
  [/ALTNAME/, 'The certificate is for another host. Check the API root.'],
  [
    /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|CERT/,
    'The certificate is signed by an authority that Node does not know, such as that of a company. Set NODE_EXTRA_CA_CERTS to a file with its certificate.',
  ],
  [/EPROTO|SSL/, 'The server does not speak TLS there. Check the API root and its port.'],
];

/** Whether the API can be reached, and whether the clocks agree. Sends no token. */
export async function checkConnection(
  session: Session,
  credentials: Credentials,
): Promise<{ checks: Check[]; isThere: boolean }> {
  const startedAt = Date.now();
  try {
    const { date } = await probe(session, credentials, {});
    const took = Date.now() - startedAt;
    const scheme = new URL(credentials.apiRoot).protocol === 'https:' ? ', TLS is fine' : '';
    const connection = {
      name: 'connection',
      ok: true,
      found: `The API responded in ${took} ms${scheme}`,
    };
    return { checks: [connection, ...clockCheck(date, startedAt + took / 2)], isThere: true };
  } catch (error) {
    session.signal.throwIfAborted();
    const code = codeOf(error);
    const text = advice.find(([codes]) => codes.test(code))?.[1];
    const check = {
      name: 'connection',
      ok: false,
      found: `The API at ${credentials.apiRoot} cannot be reached (${code})`,
    };
    return { checks: [text === undefined ? check : { ...check, advice: text }], isThere: false };
  }
}

/** The code of an error or of what caused it; undici wraps those of the network. */
function codeOf(error: unknown): string {
  const { code, name, cause, message } = Object(error) as Record<string, unknown>;
  if (typeof code === 'string') return code;
  if (cause !== undefined) return codeOf(cause);
  return name === 'TimeoutError' ? 'TimeoutError' : String(message ?? error);
}

function clockCheck(date: string | null, now: number): Check[] {
  const server = Date.parse(date ?? '');
  if (Number.isNaN(server)) return [];
  const skew = now - server;
  const seconds = Math.round(Math.abs(skew) / 1000);
  if (Math.abs(skew) <= maxSkewMs)
    return [{ name: 'clock', ok: true, found: 'The clock agrees with that of the API' }];
  return [
    {
      name: 'clock',
      ok: false,
      found: `The clock of this machine is ${seconds} s ${skew > 0 ? 'ahead of' : 'behind'} that of the API`,
      advice: 'Let it be set by NTP: times in flags such as --since are taken by it.',
    },
  ];
}
