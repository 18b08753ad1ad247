// `npm run proof` writes down what the last runs reported; `npm run mutation` does so for the folders that it tried.
import { recordMutation } from './mutation.ts';
import { recordSizes, recordVectors } from './sizes.ts';
import { recordTests } from './tests.ts';

const [what, ...folders] = process.argv.slice(2);
if (what === 'mutation') recordMutation(folders);
else {
  recordTests();
  recordSizes();
  recordVectors();
}
