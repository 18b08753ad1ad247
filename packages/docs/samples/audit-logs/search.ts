import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
const { data } = await aihub.auditLogs.search({
  email: 'jane.doe@example.com',
  start: 0,
  size: 50,
});
console.log(`${data?.results?.length} entries`);
