import type { Caller } from '../behaviours/behaviour.ts';
import { refuse } from '../response.ts';
import type { HubState } from '../state/hub-state.ts';

/** Who may send this request, and in which account; throws the response 401. */
export function authorize(hub: HubState, headers: Readonly<Record<string, string>>): Caller {
  const { tokens, contexts } = hub.settings;
  const token = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  const owner = token === undefined ? undefined : tokens.get(token);
  if (!owner || (owner.expiresAtMs !== undefined && hub.clock.now() >= owner.expiresAtMs)) {
    throw refuse(401, 'The API token is not valid.');
  }
  const { username = 'jane.doe', serviceAccount = false } = owner;
  const allowed = owner.contexts ?? contexts;
  const account = headers['ib-context'] ?? allowed?.[0] ?? username;
  // A user ID is a context too: that user's own account.
  if (account === '' || (allowed && !allowed.includes(account) && account !== username)) {
    throw refuse(401, 'The value of IB-Context is not valid.');
  }
  return { username, account, serviceAccount };
}
