import {
  AIHub,
  AIHubError,
  APIError,
  AuthenticationError,
  ConnectionError,
  InvalidRequestError,
  NotFoundError,
  RequestTimeoutError,
  UnknownOutcomeError,
} from '@org/aihub-sdk';

const aihub = new AIHub();

// #region catch
try {
  const run = await aihub.runs.get('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d');
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
    console.log(`No answer after ${error.attempts} attempts.`);
  } else if (error instanceof AIHubError) {
    console.log(error.message);
  } else {
    throw error;
  }
}
// #endregion catch

// #region handler
export async function getRun(runId: string): Promise<Response> {
  try {
    return Response.json(await aihub.runs.get(runId));
  } catch (error) {
    const status =
      error instanceof InvalidRequestError
        ? 400
        : error instanceof NotFoundError
          ? 404
          : 502;
    return Response.json({ name: (error as Error).name }, { status });
  }
}
// #endregion handler

// #region unknown
try {
  await aihub.apps.run({ app_name: 'Invoice Extraction', batch_id: 48213 });
} catch (error) {
  if (!(error instanceof UnknownOutcomeError)) throw error;
  const { runs = [] } = await aihub.runs.list({
    app_name: 'Invoice Extraction',
  });
  const started = runs.find((run) => run.batch_id === 48213);
  console.log(
    started
      ? `It was started: ${started.id}`
      : 'Not in the list of the last 24 hours.',
  );
}
// #endregion unknown

// #region fetch
const response = await aihub.fetch('/v2/apps/runs?limit=1', {
  timeoutMs: 5_000,
});
console.log(await response.text());
// #endregion fetch
