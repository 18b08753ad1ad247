import { inspect } from 'node:util';

/** The client's token and context; they go out with every request and must show nowhere else. */
export const apiToken = 'CanaryToken-"7f\\3e/91+ac=';
export const ibContext = 'canary-context-5512';

/** What a request's body holds that must stay private. */
export const secrets = {
  custom: 'canary custom "value" 4711',
  secretName: 'canary-name-of-a-secret',
  password: 'canary&pass"word\\1',
  document: `A letter. ${'Canary document text, line by line. '.repeat(20)}`,
};

/** Parts that give a secret away, in each way that it can be written. */
const telltales: readonly string[] = [
  ...[apiToken, secrets.custom, secrets.secretName, secrets.password].flatMap((secret) => [
    secret,
    secret.toLowerCase(),
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
    encodeURIComponent(secret),
    btoa(secret),
  ]),
  ibContext,
  'Canary document text',
];

/** Everything that a value shows of itself in the ways that logs are written. */
export function everythingOf(value: unknown): string {
  const seen = [inspect(value, { depth: 20, showHidden: true, maxStringLength: null })];
  seen.push(String(value), JSON.stringify(value) ?? '');
  for (let at = value, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth++) {
    seen.push(at.message, at.stack ?? '', String(at), inspect(at, { showHidden: true }));
    seen.push(JSON.stringify(at), JSON.stringify(Object.getOwnPropertyDescriptors(at)));
    if ('headers' in at && at.headers instanceof Headers) {
      seen.push(JSON.stringify([...at.headers]));
    }
    for (const earlier of Reflect.get(at, 'earlierErrors') ?? []) seen.push(everythingOf(earlier));
  }
  return seen.join('\n');
}

/** The secrets that show in what was thrown, logged or told. */
export function leaksIn(...values: unknown[]): string[] {
  const shown = values.map(everythingOf).join('\n');
  return telltales.filter((telltale) => shown.includes(telltale));
}
