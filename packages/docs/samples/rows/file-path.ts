import { AIHub, filePath } from '@org/aihub-sdk';

const aihub = new AIHub();
const input_dir = filePath({
  organization: 'acme',
  workspace: 'claims',
  folder: 'in/2025',
});
const run = await aihub.apps.run({
  app_name: 'Invoice Extraction',
  input_dir,
});
console.log(run.input_dir);
