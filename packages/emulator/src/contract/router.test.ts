import { expect, test } from 'vitest';
import { createRouter } from './router.ts';

const route = createRouter([
  { id: 'get', method: 'GET', path: '/b/{batch-id}', many: [] },
  { id: 'open', method: 'POST', path: '/b/open', many: [] },
  { id: 'read', method: 'GET', path: '/f/{path}', many: ['path'] },
  { id: 'info', method: 'GET', path: '/f/a.b/{x}', many: [] },
]);

function idOf(method: string, path: string): unknown {
  const routed = route(method, path);
  return routed && 'operation' in routed ? [routed.operation.id, routed.params] : routed;
}

test('a template without parameters wins over one with them', () => {
  expect(idOf('POST', '/b/open')).toEqual(['open', {}]);
  expect(idOf('GET', '/b/open')).toEqual(['get', { 'batch-id': 'open' }]);
  expect(idOf('GET', '/f/a.b/c')).toEqual(['info', { x: 'c' }]);
});

test('a parameter of several segments keeps its slashes, and each segment is decoded', () => {
  expect(idOf('GET', '/f/a%20b/c/d%2Fe')).toEqual(['read', { path: 'a b/c/d/e' }]);
  expect(idOf('GET', '/f/a-b/c')).toEqual(['read', { path: 'a-b/c' }]);
});

test('a parameter of one segment takes no more and no less than one', () => {
  expect(idOf('GET', '/b/')).toBeUndefined();
  expect(idOf('GET', '/b/1/2')).toBeUndefined();
  expect(idOf('GET', '//b/1')).toBeUndefined();
});

test('a method that the path does not have gets an error that lists those that it has', () => {
  expect(idOf('PATCH', '/b/open')).toEqual({ allow: ['POST', 'GET'] });
});

test('a segment that is not well encoded throws', () => {
  expect(() => route('GET', '/b/%zz')).toThrow(URIError);
});
