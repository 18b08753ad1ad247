// What `npm start` runs: documents through a run on the emulator, with the built packages; or,
// with AIHUB_API_TOKEN set, a look at the runs of a real account.
import { AIHubError } from '@org/aihub-sdk';
import { showAccount } from './account.ts';
import { runDocuments } from './run-documents.ts';

try {
  await (process.env.AIHUB_API_TOKEN ? showAccount() : runDocuments());
} catch (error) {
  if (!(error instanceof AIHubError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
