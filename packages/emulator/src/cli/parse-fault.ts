import type { Fault } from '../faults/fault.ts';
import { checkFault } from '../faults/faults.ts';

const lists = new Set(['operations', 'names']);

/**
 * A fault as it is written on a command line: its kind, then settings. Lists go with `+`.
 *
 * @example parseFault('rate-limit,probability=0.1,retryAfter=2,operations=runApp+runDeployment')
 */
export function parseFault(text: string): Fault {
  const [kind, ...settings] = text.split(',');
  const entries = settings.map((setting) => {
    const at = setting.indexOf('=');
    if (at < 1) throw new RangeError(`"${setting}" is no setting; write name=value.`);
    const [name, value] = [setting.slice(0, at), setting.slice(at + 1)];
    return [name, lists.has(name) ? value.split('+') : readValue(value)];
  });
  return checkFault({ kind, ...Object.fromEntries(entries) });
}

function readValue(text: string): string | number | boolean | number[] {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^\d+\+\d+$/.test(text)) return text.split('+').map(Number);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
