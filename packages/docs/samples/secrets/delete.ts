import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
await aihub.secrets.delete({ alias: 'acme-erp-password' });
