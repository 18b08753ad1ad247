import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
await aihub.secrets.create({
  alias: 'acme-erp-password',
  value: process.env.ERP_PASSWORD ?? '', // never in source code
  allowed_workspaces_type: 'SOME',
  allowed_workspaces: ['claims'],
});
