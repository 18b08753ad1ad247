import { AIHub, InvalidRequestError, NotFoundError } from '@org/aihub-sdk';
import express from 'express';

const aihub = new AIHub();
const app = express();

app.post(
  '/hooks/aihub/:secret',
  express.json(),
  async (request, response) => {
    if (request.params.secret !== process.env.HOOK_SECRET) {
      response.sendStatus(404);
      return;
    }
    const { run_id, job_id, id } = request.body ?? {};
    try {
      const run = await aihub.runs.get(String(run_id ?? job_id ?? id));
      console.log(run.id, run.status); // store it, or start what comes next
      response.sendStatus(204);
    } catch (error) {
      // 503 asks for the notification again.
      response.sendStatus(isUnknown(error) ? 404 : 503);
    }
  },
);

function isUnknown(error: unknown): boolean {
  return (
    error instanceof NotFoundError || error instanceof InvalidRequestError
  );
}

export const server = app.listen(Number(process.env.PORT ?? 3000));
