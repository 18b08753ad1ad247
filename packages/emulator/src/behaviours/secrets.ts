import type {
  CreateSecretRequest,
  DeleteSecretRequest,
  SecretList,
  UpdateSecretRequest,
} from '@org/aihub-sdk';
import { notFound, refuse } from '../response.ts';
import type { StoredSecret } from '../state/secrets.ts';
import type { Behaviour, Behaviours, Call } from './behaviour.ts';

const maxSecrets = 10_000;

const listSecrets: Behaviour = ({ hub, caller, query }) => {
  const { workspace, alias } = query;
  const secrets = hub.secrets
    .of(caller.account)
    .filter((secret) => alias === undefined || secret.alias === alias)
    .filter((secret) => workspace === undefined || allows(secret, String(workspace)))
    .map((secret) => ({
      alias: secret.alias,
      description: secret.description,
      allowed_workspaces_type: secret.access,
      allowed_workspaces: [...secret.workspaces],
      org: secret.account,
      created_at: secret.createdMs,
      updated_at: secret.updatedMs,
      created_by: secret.createdBy,
      last_updated_by: secret.updatedBy,
    }));
  return { status: 200, json: { secrets } satisfies SecretList };
};

const createSecret: Behaviour = ({ hub, caller, json }) => {
  const body = json as CreateSecretRequest;
  const { account, username } = caller;
  if (hub.secrets.get(account, body.alias)) {
    throw refuse(400, 'There is a secret of this alias already. Change or delete it.');
  }
  if (hub.secrets.of(account).length >= maxSecrets) {
    throw refuse(507, `The emulator keeps at most ${maxSecrets} secrets of an account.`);
  }
  const now = hub.clock.now();
  const secret: StoredSecret = {
    account,
    alias: body.alias,
    description: body.description ?? null,
    access: body.allowed_workspaces_type,
    workspaces: body.allowed_workspaces ?? [],
    createdMs: now,
    createdBy: username,
    updatedMs: now,
    updatedBy: username,
  };
  hub.secrets.put(checked(secret));
  return { status: 200 };
};

const updateSecret: Behaviour = (call) => {
  const { hub, caller, json } = call;
  const body = json as UpdateSecretRequest;
  const secret = secretOf(call, body.alias);
  const changed: StoredSecret = {
    ...secret,
    description: body.description ?? secret.description,
    access: body.allowed_workspaces_type ?? secret.access,
    workspaces: body.allowed_workspaces ?? secret.workspaces,
    updatedMs: hub.clock.now(),
    updatedBy: caller.username,
  };
  hub.secrets.put(checked(changed));
  return { status: 200 };
};

const deleteSecret: Behaviour = (call) => {
  call.hub.secrets.delete(secretOf(call, (call.json as DeleteSecretRequest).alias));
  return { status: 200 };
};

function secretOf({ hub, caller }: Call, alias: string): StoredSecret {
  const secret = hub.secrets.get(caller.account, alias);
  if (!secret) throw notFound();
  return secret;
}

function checked(secret: StoredSecret): StoredSecret {
  if (secret.access !== 'SOME' || secret.workspaces.length > 0) return secret;
  throw refuse(400, 'With SOME, allowed_workspaces must name a workspace.');
}

function allows({ access, workspaces }: StoredSecret, workspace: string): boolean {
  return access === 'ALL' || (access === 'SOME' && workspaces.includes(workspace));
}

/** Secrets without their values, which are not even kept. */
export const secrets: Behaviours = { listSecrets, createSecret, updateSecret, deleteSecret };
