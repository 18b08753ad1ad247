import { Refusal } from '../response.ts';
import type { Behaviour } from './behaviour.ts';

/** A behaviour of the API's first version, which returns 200 also where it refuses. */
export function v1(behaviour: Behaviour): Behaviour {
  return async (call) => {
    try {
      return await behaviour(call);
    } catch (error) {
      if (!(error instanceof Refusal) || error.response.status >= 500) throw error;
      const { message } = error.response.json as { message: string };
      return { status: 200, json: { status: 'ERROR', msg: message } };
    }
  };
}
