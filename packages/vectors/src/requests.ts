import type { OpenApiDocument, Operation, Parameter } from '@org/aihub-spec-model';
import { inHeader, inJson, inQuery, inSegment, type Outcome } from './hostile.ts';
import { integers, timesOf, timeTextsOf } from './integers.ts';
import { nameOf, placesOf, without, withValue } from './place.ts';
import { Sampler } from './sample.ts';
import type { CallInput, Json, RequestVector } from './vector.ts';
import { wireOf } from './wire.ts';

/** A value for one place, and what is to come of it. */
interface Variant {
  name: string;
  value: Json;
  outcome: Outcome;
}

/** Where a parameter is given. */
type Part = 'path' | 'query' | 'headers' | 'client';

/** Bytes of every kind, so that a text coding on the way would show. */
const bytes = Buffer.from([...Array(256).keys()]);

/** Valid arguments: what is required and nothing else. */
export function minimalInput(sampler: Sampler, operation: Operation): CallInput {
  const { pathParameters, queryParameters, headerParameters, body } = operation;
  const required = (parameters: readonly Parameter[]) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.required)
        .map(({ name, schema }) => [name, sampler.full(schema, name)]),
    );
  const input: CallInput = { path: required(pathParameters) };
  if (queryParameters.some((parameter) => parameter.required)) {
    input.query = required(queryParameters);
  }
  if (headerParameters.some((parameter) => parameter.required)) {
    const headers = Object.entries(required(headerParameters));
    input.headers = Object.fromEntries(headers.map(([name, value]) => [name, String(value)]));
  }
  if (body?.kind === 'json') input.json = sampler.minimal(body.schema);
  if (body?.kind === 'binary') input.base64 = bytes.toString('base64');
  return input;
}

/** The requests of one operation. */
export function requestsOf(document: OpenApiDocument, operation: Operation): RequestVector[] {
  const sampler = new Sampler(document);
  const minimal = minimalInput(sampler, operation);
  const vector = (name: string, input: CallInput, outcome: Outcome = 'sent'): RequestVector => ({
    id: `request/${operation.id}/${name}`,
    operationId: operation.id,
    input,
    outcome,
    ...(outcome === 'refused' ? {} : { wire: wireOf(operation, input) }),
  });
  const parameters = (part: Part, list: readonly Parameter[]) =>
    list.flatMap((parameter) =>
      variantsOf(sampler, part, parameter).map(({ name, value, outcome }) =>
        vector(
          `${part}/${parameter.name}/${name}`,
          { ...minimal, [part]: { ...minimal[part], [parameter.name]: value } },
          outcome,
        ),
      ),
    );
  return [
    vector('minimal', minimal),
    ...parameters('path', operation.pathParameters),
    ...parameters('query', operation.queryParameters),
    ...parameters('headers', operation.headerParameters),
    ...parameters('client', operation.clientParameters),
    ...bodiesOf(sampler, operation).map(({ name, outcome, ...body }) =>
      vector(`body/${name}`, { ...minimal, ...body }, outcome),
    ),
  ];
}

function variantsOf(
  sampler: Sampler,
  part: Part,
  { schema, name, manySegments }: Parameter,
): Variant[] {
  const { types, values, unit, items } = sampler.shape(schema);
  if (unit) return types.includes('string') ? timeTextsOf(unit) : timesOf(unit);
  if (items) {
    const [, other] = sampler.shape(items).values;
    return listsOf(sampler.full(items, name), (other as Json | undefined) ?? 'another one');
  }
  if (values.length > 0) {
    return values.map((value) => ({ name: String(value), value: value as Json, outcome: 'sent' }));
  }
  if (types.includes('boolean')) {
    return [true, false].map((value) => ({ name: String(value), value, outcome: 'sent' }));
  }
  if (types.includes('integer') || types.includes('number')) return plain(integers);
  if (manySegments) return [{ name: 'segments', value: 'a b/ü/c.pdf', outcome: 'sent' }];
  const texts = { path: inSegment, query: inQuery, headers: inHeader, client: inHeader }[part];
  return texts.map(({ name: kind, text, outcome }) => ({ name: kind, value: text, outcome }));
}

function plain(values: Readonly<Record<string, Json>>): Variant[] {
  return Object.entries(values).map(([name, value]) => ({ name, value, outcome: 'sent' }));
}

function listsOf(item: Json, other: Json): Variant[] {
  return plain({
    'no item': [],
    'one item': [item],
    'two items': [item, other],
    'items that look like several': ['a,b', 'c&d=e', 'f g'],
  });
}

type BodyVariant = Pick<CallInput, 'json' | 'base64'> & { name: string; outcome: Outcome };

function bodiesOf(sampler: Sampler, { body }: Operation): BodyVariant[] {
  if (!body) return [];
  if (body.kind === 'binary') {
    const of = (name: string, content: Buffer): BodyVariant => ({
      name,
      base64: content.toString('base64'),
      outcome: 'sent',
    });
    return [
      of('every byte', bytes),
      of('no byte', Buffer.alloc(0)),
      of('one byte', Buffer.alloc(1)),
      of('text that looks like JSON', Buffer.from('{"a":1}')),
      of('bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0xc3])),
    ];
  }
  const { schema } = body;
  const full = sampler.full(schema);
  const { alternatives, required } = sampler.shape(schema);
  const sent = (name: string, json: Json): BodyVariant => ({ name, json, outcome: 'sent' });
  const places = placesOf(sampler, schema).filter(({ keys }) => keys.length > 0);
  const optional = places.filter(({ keys: [key], keys }) =>
    keys.length === 1 ? !required.includes(String(key)) : false,
  );
  const minimal = sampler.minimal(schema);
  return [
    sent('full', full),
    ...combinations(alternatives).map((chosen) =>
      sent(`with ${chosen.flat().join(' and ')}`, sampler.minimal(schema, 'value', chosen)),
    ),
    ...optional.map((place) =>
      sent(
        `minimal and ${nameOf(place)}`,
        withValue(minimal, place.keys, sampler.full(place.schema, nameOf(place))),
      ),
    ),
    ...places
      .filter((place) => !place.required)
      .map((place) => sent(`full without ${nameOf(place)}`, without(full, place.keys))),
    ...places.flatMap((place) =>
      valuesAt(sampler, place.schema).map(({ name, value, outcome }) => ({
        name: `${nameOf(place)}/${name}`,
        json: withValue(full, place.keys, value),
        outcome,
      })),
    ),
  ];
}

/** Of each group one. */
function combinations(
  groups: readonly (readonly (readonly string[])[])[],
): (readonly string[])[][] {
  return groups.length === 0
    ? []
    : groups.reduce<(readonly string[])[][]>(
        (chosen, group) => chosen.flatMap((list) => group.map((one) => [...list, one])),
        [[]],
      );
}

/** Values for one place of a JSON body. */
function valuesAt(sampler: Sampler, schema: Parameter['schema']): Variant[] {
  const { types, values, unit, items, properties, additional } = sampler.shape(schema);
  if (unit) return types.includes('string') ? timeTextsOf(unit) : timesOf(unit);
  if (items) return plain({ 'no item': [] });
  if (values.length > 0 || Object.keys(properties).length > 0) return [];
  if (additional || types.includes('object')) {
    return plain({
      'no key': {},
      'keys of a prototype': JSON.parse('{"__proto__":"a","constructor":"b"}'),
    });
  }
  if (types.includes('integer')) return plain(integers);
  if (types.includes('boolean')) return plain({ true: true, false: false });
  if (!types.includes('string')) return [];
  return inJson.map(({ name, text, outcome }) => ({ name, value: text, outcome }));
}
