import { loadSpec, operationsOf, type Places, secretPlacesOf } from '@org/aihub-spec-model';
import { describe, expect, test } from 'vitest';
import { filesEndingIn, read } from './built-site.ts';

/** All that may stand where the spec says `x-sensitive`. */
const placeholders: readonly unknown[] = [
  'the-secret-itself',
  'the-new-secret-itself',
  'the-access-key-id',
  'the-secret-access-key',
  'not-a-real-password',
  // The name of a secret, which is no secret.
  'acme-erp-password',
  // Where a drive is, and values of custom keys, which are made up.
  'acme-invoices',
  '4711',
  2500,
];

/** The values at secret places, each with all that stands below. */
function secretsIn(value: unknown, places: Places | undefined): unknown[] {
  if (!places || value === null || value === undefined) return [];
  if (typeof value !== 'object') return places === true ? [value] : [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (places === true) return secretsIn(inner, true);
    const below = Array.isArray(value) ? places.items : places.properties?.[name];
    return secretsIn(inner, below ?? places.values);
  });
}

const isReal = (value: unknown) => !placeholders.includes(value);
const document = await loadSpec();
const operations = operationsOf(document);
const bodies = operations.flatMap(({ id, body }) => {
  const places = body && secretPlacesOf(document, body.schema);
  return body && places ? [{ id, places, examples: body.examples }] : [];
});

describe('Documentation shows no secret but placeholders', () => {
  test('in the examples of the spec', () => {
    const found = bodies.flatMap(({ places, examples }) =>
      examples.flatMap(({ value }) => secretsIn(value, places)),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(isReal)).toEqual([]);
  });

  test('in the curl commands of the operations', () => {
    const found = bodies.flatMap(({ id, places }) => {
      const [, json] = read(`reference/${id}.md`).match(/^ {2}-d '([\s\S]*?)'$/m) ?? [];
      expect(json, id).toBeDefined();
      return secretsIn(JSON.parse(json ?? ''), places);
    });
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(isReal)).toEqual([]);
  });

  const named =
    /["']?\b(?:[\w-]*(?:password|secret_access_key|client_secret|access_key_id)|(?:api_?)?token)["']?\s*[:=]\s*["']([^"'\n]+)["']/gi;
  const bearer = /Bearer\s+([^\s"'`]+)/g;

  test('and no token in the texts and samples of any page', () => {
    const pages = filesEndingIn('.md');
    expect(pages.length).toBeGreaterThan(30);
    const texts = pages.map((page) => [page, read(page)] as const);
    const found = texts.flatMap(([page, text]) =>
      [...text.matchAll(named), ...text.matchAll(bearer)].map(([, value]) => [page, value]),
    );
    expect(found.some(([, value]) => value === 'acme-erp-password')).toBe(true);
    const isToken = (value = '') => value !== '$AIHUB_API_TOKEN' && isReal(value);
    expect(found.filter(([, value]) => isToken(value))).toEqual([]);
  });

  test('and the values of the samples on secrets are those', () => {
    const pages = ['reference/createSecret.md', 'reference/updateSecret.md', 'guide/secrets.md'];
    const values = pages.flatMap((page) =>
      [...read(page).matchAll(/\bvalue["']?: ["']([^"']+)["']/g)].map(([, value]) => value),
    );
    expect(values.length).toBeGreaterThan(1);
    expect(values.filter(isReal)).toEqual([]);
  });
});
