import { AIHub, InvalidRequestError, NotFoundError } from '@org/aihub-sdk';

const aihub = new AIHub();

export async function getRun(runId: string): Promise<Response> {
  try {
    return Response.json(await aihub.runs.get(runId));
  } catch (error) {
    return Response.json(
      { name: (error as Error).name },
      { status: statusOf(error) },
    );
  }
}

function statusOf(error: unknown): number {
  if (error instanceof InvalidRequestError) return 400;
  return error instanceof NotFoundError ? 404 : 502;
}
