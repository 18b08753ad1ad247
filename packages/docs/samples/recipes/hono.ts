import { AIHub, InvalidRequestError, NotFoundError } from '@org/aihub-sdk';
import { Hono } from 'hono';

const aihub = new AIHub();
const app = new Hono();

app.post('/hooks/aihub/:secret', async (c) => {
  if (c.req.param('secret') !== process.env.HOOK_SECRET)
    return c.notFound();
  const { run_id, job_id, id } = await c.req.json();
  try {
    const run = await aihub.runs.get(String(run_id ?? job_id ?? id));
    console.log(run.id, run.status); // store it, or start what comes next
    return c.body(null, 204);
  } catch (error) {
    // 503 asks for the notification again.
    return c.body(null, isUnknown(error) ? 404 : 503);
  }
});

function isUnknown(error: unknown): boolean {
  return (
    error instanceof NotFoundError || error instanceof InvalidRequestError
  );
}

export default app;
