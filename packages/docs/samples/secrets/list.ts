import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
const { secrets = [] } = await aihub.secrets.list();
for (const { alias, updated_at } of secrets)
  console.log(alias, new Date(updated_at ?? 0));
