import type { AIHub, Run, Secret } from '@org/aihub-sdk';

export async function store(aihub: AIHub, value: string): Promise<void> {
  // #region store
  await aihub.secrets.create({
    alias: 'acme-erp-password',
    value, // from your vault or the environment, never from source code
    allowed_workspaces_type: 'SOME',
    allowed_workspaces: ['claims'],
  });
  // #endregion store
}

export async function list(aihub: AIHub): Promise<Secret[]> {
  // #region list
  const { secrets = [] } = await aihub.secrets.list();
  for (const { alias, updated_at } of secrets)
    console.log(alias, new Date(updated_at ?? 0));
  // #endregion list
  return secrets;
}

export async function use(aihub: AIHub, batch_id: number): Promise<Run> {
  // #region use
  const run = await aihub.apps.run({
    app_name: 'Invoice App',
    batch_id,
    settings: {
      keys: { secret: { erp_password: 'acme-erp-password' } },
    },
  });
  // #endregion use
  return run;
}

export async function change(aihub: AIHub, value: string): Promise<void> {
  // #region change
  await aihub.secrets.update({ alias: 'acme-erp-password', value });
  // #endregion change
}

export async function remove(aihub: AIHub): Promise<void> {
  // #region delete
  await aihub.secrets.delete({ alias: 'acme-erp-password' });
  // #endregion delete
}
