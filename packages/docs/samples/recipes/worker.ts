import { AIHub, WaitTimeoutError } from '@org/aihub-sdk';

interface Env {
  AIHUB_API_TOKEN: string;
}

let aihub: AIHub | undefined;

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    aihub ??= new AIHub({ apiToken: env.AIHUB_API_TOKEN });
    const runId = new URL(request.url).searchParams.get('run') ?? '';
    try {
      const run = await aihub.runs.wait(runId, {
        until: 'settled',
        timeoutMs: 20_000,
      });
      return Response.json({ status: run.status });
    } catch (error) {
      if (!(error instanceof WaitTimeoutError)) throw error;
      return Response.json({ status: error.run?.status }, { status: 202 });
    }
  },
};
