import { describe, expect, it } from 'vitest';
import { RedirectRefused, redirectTarget } from './redirect.ts';

const from = 'https://aihub.test/api/v2/apps/runs/a';

const to = (location?: string) =>
  new Response(null, { status: 307, headers: location === undefined ? {} : { location } });

describe('a redirect', () => {
  it.each([
    ['https://aihub.test/api/v3/runs', 'https://aihub.test/api/v3/runs'],
    ['/elsewhere?a=b', 'https://aihub.test/elsewhere?a=b'],
    ['b', 'https://aihub.test/api/v2/apps/runs/b'],
  ])('to %s, of the same origin, is followed', (location, target) => {
    expect(redirectTarget(to(location), from, 'GET', 0)).toBe(target);
    expect(redirectTarget(to(location), from, 'HEAD', 4)).toBe(target);
  });

  it.each([
    ['https://evil.test/api', 'to another origin, https://evil.test, where your token must not go'],
    ['http://aihub.test/api', 'to another origin, http://aihub.test, where'],
    ['https://aihub.test:8443/api', 'to another origin, https://aihub.test:8443, where'],
    ['//evil.test/api', 'to another origin, https://evil.test, where'],
    ['https://user@aihub.test/api', 'to another origin'],
    ['https://:word@aihub.test/api', 'to another origin'],
    ['https://', 'without a usable Location'],
    [undefined, 'without a usable Location'],
  ])('to %s is refused', (location, why) => {
    const response = to(location);
    const refused = () => redirectTarget(response, from, 'GET', 0);
    expect(refused).toThrow(RedirectRefused);
    expect(refused).toThrow(why);
    try {
      refused();
    } catch (error) {
      expect((error as RedirectRefused).response).toBe(response);
    }
  });

  it.each(['POST', 'PUT', 'DELETE'])('of a %s is refused', (method) => {
    expect(() => redirectTarget(to('/b'), from, method, 0)).toThrow(
      `of a ${method}, which is not followed`,
    );
  });

  it('after five others is refused as a loop', () => {
    expect(redirectTarget(to('/b'), from, 'GET', 4)).toBe('https://aihub.test/b');
    expect(() => redirectTarget(to('/b'), from, 'GET', 5)).toThrow(
      'after 5 others: it looks like a loop',
    );
  });

  it('whose target a browser hides is refused', () => {
    const hidden = Object.defineProperty(to('/b'), 'type', { value: 'opaqueredirect' });
    expect(() => redirectTarget(hidden, from, 'GET', 0)).toThrow('whose target a browser hides');
  });
});
