// `npm run proof` writes down what the last runs reported; `npm run mutation` does so for what it
// tried, `npm run release:version` for the sizes of the release.
import { recordMutation } from './mutation.ts';
import { recordRelease, recordSizes, recordVectors } from './sizes.ts';
import { recordTests } from './tests.ts';

if (process.argv[2] === 'mutation') recordMutation();
else if (process.argv[2] === 'release') recordRelease();
else {
  recordTests();
  recordSizes();
  recordVectors();
}
