import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
const response = await aihub.fetch('/v2/apps/runs?limit=1', {
  timeoutMs: 5_000,
});
console.log(response.status, await response.text());
