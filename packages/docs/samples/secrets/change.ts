import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
await aihub.secrets.update({
  alias: 'acme-erp-password',
  value: process.env.ERP_PASSWORD ?? '',
});
