import {
  AIHub,
  AIHubError,
  APIError,
  AuthenticationError,
  ConnectionError,
  NotFoundError,
  RequestTimeoutError,
} from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
try {
  const run = await aihub.runs.get(runId);
  console.log(run.status);
} catch (error) {
  if (error instanceof NotFoundError) {
    console.log('There is no such run, or this token may not see it.');
  } else if (error instanceof AuthenticationError) {
    console.log('Renew the token, or check the context.');
  } else if (error instanceof APIError) {
    console.log(error.status, error.message, error.requestId);
  } else if (
    error instanceof ConnectionError ||
    error instanceof RequestTimeoutError
  ) {
    console.log(`No response after ${error.attempts} attempts.`);
  } else if (error instanceof AIHubError) {
    console.log(error.message);
  } else {
    throw error;
  }
}
