// The scenario as a Worker of workerd: the addresses come as the request's body.
import { runScenario } from './scenario.ts';

export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await runScenario(await request.json()));
  },
};
