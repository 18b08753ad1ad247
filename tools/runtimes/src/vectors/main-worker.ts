// The vectors as a Worker of workerd.
import { runVectors } from './run-vectors.ts';

export default {
  async fetch(): Promise<Response> {
    return Response.json(await runVectors());
  },
};
