// `npm run proof` writes down what the last runs reported; `npm run mutation` does so for what it tried.
import { recordMutation } from './mutation.ts';
import { recordSizes, recordVectors } from './sizes.ts';
import { recordTests } from './tests.ts';

if (process.argv[2] === 'mutation') recordMutation();
else {
  recordTests();
  recordSizes();
  recordVectors();
}
