import { AIHub, InvalidRequestError, NotFoundError } from '@org/aihub-sdk';

const aihub = new AIHub(); // on the server: the token never reaches a browser

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  // Here belongs the check that this user may see this run.
  try {
    const { status, msg } = await aihub.runs.get(id);
    return Response.json({ status, msg });
  } catch (error) {
    if (error instanceof InvalidRequestError)
      return Response.json({}, { status: 400 });
    if (error instanceof NotFoundError)
      return Response.json({}, { status: 404 });
    throw error;
  }
}
