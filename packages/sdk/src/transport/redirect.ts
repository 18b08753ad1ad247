/** A redirect that is not followed; the message says why. */
export class RedirectRefused extends Error {
  readonly response: Response;

  constructor(response: Response, why: string) {
    super(why);
    this.response = response;
  }
}

const maxRedirects = 5;

/** The URL to follow; throws where following could send the token, or the body, to somebody else. */
export function redirectTarget(
  response: Response,
  from: string,
  method: string,
  before: number,
): string {
  const refuse = (why: string) => new RedirectRefused(response, why);
  if (response.type === 'opaqueredirect') throw refuse('whose target a browser hides');
  if (method !== 'GET' && method !== 'HEAD') throw refuse(`of a ${method}, which is not followed`);
  const location = response.headers.get('location');
  if (location === null || !URL.canParse(location, from)) throw refuse('without a usable Location');
  const target = new URL(location, from);
  if (target.origin !== new URL(from).origin || target.username || target.password) {
    throw refuse(`to another origin, ${target.origin}, where your token must not go`);
  }
  if (before >= maxRedirects) throw refuse(`after ${maxRedirects} others: it looks like a loop`);
  return target.href;
}
