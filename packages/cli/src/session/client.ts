import { AIHub } from '@org/aihub-sdk';
import { visible } from '../output/visible.ts';
import { readCredentials } from '../profiles/credentials.ts';
import { proxiedFetch } from './proxy.ts';
import type { Session } from './session.ts';

/** Makes the client of the account that flags, environment and profiles choose. */
export async function openClient(session: Session): Promise<AIHub> {
  const { host, flags, palette } = session;
  const { apiToken, apiRoot, ibContext } = await readCredentials(host.env, flags);
  const log = (message: string) => session.status.say(palette.dim(visible(message)));
  const logger = flags.verbose ? { logger: { debug: log, warn: log } } : {};
  const fetch = host.fetch ?? (await proxiedFetch(apiRoot, host.env));
  return new AIHub({ apiToken, apiRoot, ibContext, ...(fetch ? { fetch } : {}), ...logger });
}
