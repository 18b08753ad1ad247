import { filePath } from '@org/aihub-sdk';

const folder = filePath({
  organization: 'acme',
  workspace: 'claims',
  folder: 'in/2026',
});
console.log(folder);
