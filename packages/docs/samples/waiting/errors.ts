import {
  AIHub,
  RunFailedError,
  RunNeedsReviewError,
  WaitTimeoutError,
} from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
try {
  await aihub.runs.wait(runId);
} catch (error) {
  if (error instanceof RunFailedError) {
    console.log(error.run.status, error.run.msg); // FAILED or CANCELLED
  } else if (error instanceof RunNeedsReviewError) {
    console.log(`Somebody must review run ${error.run.id}.`);
  } else if (error instanceof WaitTimeoutError) {
    console.log(`Not over yet; the last status was ${error.run?.status}.`);
  } else {
    throw error;
  }
}
