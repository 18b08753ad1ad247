import type { OpenApiDocument, Operation } from '@org/aihub-spec-model';
import { errorResponsesOf } from './error-responses.ts';
import { malformedBodies, oddTexts } from './malformed.ts';
import { nameOf, type Place, placesOf, without, withValue } from './place.ts';
import { minimalInput } from './requests.ts';
import { int64, Sampler } from './sample.ts';
import { textOf } from './text.ts';
import type { Json, ResponseVector } from './vector.ts';

type Part = Pick<ResponseVector, 'response' | 'expect'> & { name: string };

const json = { 'content-type': 'application/json' };

/** The responses of one operation. */
export function responsesOf(document: OpenApiDocument, operation: Operation): ResponseVector[] {
  const sampler = new Sampler(document);
  const input = minimalInput(sampler, operation);
  const { kind } = operation.success;
  const successes: Part[] = {
    json: () => jsonSuccesses(sampler, operation),
    none: () => emptySuccesses(),
    headers: () => headerSuccesses(sampler, operation),
    binary: () => binarySuccesses(),
  }[kind]();
  return [...successes, ...errorResponsesOf(operation)].map(({ name, ...part }) => ({
    id: `response/${operation.id}/${name}`,
    operationId: operation.id,
    input,
    ...part,
  }));
}

function carried(name: string, value: Json, status: number): Part {
  return { name, response: { status, headers: json, text: textOf(value) }, expect: { value } };
}

function jsonSuccesses(sampler: Sampler, operation: Operation): Part[] {
  const { response } = operation.success;
  const { schema = {}, code } = response;
  const full = sampler.full(schema);
  const places = placesOf(sampler, schema).filter(({ keys }) => keys.length > 0);
  const needed = neededBy(sampler, operation);
  const decodeError = { error: 'decode', status: code } as const;
  const bad = (name: string, text: string): Part => ({
    name: `${code}/malformed/${name}`,
    response: { status: code, headers: json, text },
    expect: decodeError,
  });
  const isNeeded = ({ keys: [key], keys }: Place) =>
    keys.length === 1 && needed.includes(String(key));
  return [
    carried(`${code}/minimal`, sampler.minimal(schema), code),
    ...[200, 201, 202, 203, 299].map((status) => carried(`${status}/full`, full, status)),
    ...places.flatMap((place) => variantsAt(sampler, full, place, code, isNeeded(place))),
    ...needed.map((name) => bad(`without ${name}`, textOf(without(full, [name])))),
    ...needed.map((name) => bad(`null for ${name}`, textOf(withValue(full, [name], null)))),
    ...Object.entries(malformedBodies(textOf(full))).map(([name, text]) => bad(name, text)),
    ...Object.entries(oddTexts(textOf(full))).map(([name, text]) => ({
      name: `${code}/odd/${name}`,
      response: { status: code, headers: json, text },
      expect: { value: full },
    })),
    ...(needed.length > 0
      ? (['null', '[]', '7', '"text"'] as const).map((text) => bad(`is ${text}`, text))
      : ([null, [], 7, 'text'] as const).map((value) =>
          carried(`${code}/not an object/${JSON.stringify(value)}`, value, code),
        )),
  ];
}

/**
 * What a request that creates something must tell, or what it created could not be found: the
 * required properties, but no state out of a list.
 */
function neededBy(sampler: Sampler, { repeat, success }: Operation): readonly string[] {
  if (repeat === 'safe') return [];
  const { required, properties } = sampler.shape(success.response.schema ?? {});
  return required.filter((name) => {
    const schema = properties[name];
    return schema !== undefined && sampler.shape(schema).values.length === 0;
  });
}

/** Values of another type than documented, which the API has had before. */
const others: Readonly<Record<string, Json>> = {
  'a string': 'text',
  'a number': 12.5,
  'a list': [1, 'b', null],
  'an object': { 'a key': [null] },
  true: true,
};

function variantsAt(
  sampler: Sampler,
  full: Json,
  place: Place,
  code: number,
  needed: boolean,
): Part[] {
  const { keys, schema, required } = place;
  const shape = sampler.shape(schema);
  const set = (name: string, value: Json) =>
    carried(`${code}/${nameOf(place)}/${name}`, withValue(full, keys, value), code);
  const variants: Part[] = [];
  // In a list it would be the item that is missing; and what is needed has vectors of its own.
  if (typeof keys.at(-1) === 'string' && !needed && !required) {
    const name = `${code}/${nameOf(place)}/absent`;
    variants.push(carried(name, without(full, keys), code));
  }
  if (!needed) variants.push(set(shape.nullable ? 'null' : 'null though not allowed', null));
  if (shape.int64) return [...variants, ...int64Variants(place, full, code)];
  if (shape.open) variants.push(set('unknown value', 'ADDED_LATER'));
  if (shape.items) variants.push(set('no item', []));
  if (Object.keys(shape.properties).length > 0) {
    const inner = sampler.full(schema) as Readonly<Record<string, Json>>;
    variants.push(set('unknown property', { ...inner, added_later: { 'a key': [1, null] } }));
    variants.push(set('keys of a prototype', { ...inner, constructor: 'a', toString: 1 } as Json));
  }
  if (!needed) {
    for (const [name, value] of Object.entries(others)) variants.push(set(`is ${name}`, value));
  }
  return variants;
}

const digits = {
  zero: '0',
  one: '1',
  'minus one': '-1',
  '2^53': '9007199254740992',
  '2^53 + 1': '9007199254740993',
  '2^63 - 1': '9223372036854775807',
  '-2^63': '-9223372036854775808',
};

function int64Variants(place: Place, full: Json, code: number): Part[] {
  const at = (name: string) => `${code}/${nameOf(place)}/${name}`;
  return [
    ...Object.entries(digits).map(([name, text]) =>
      carried(at(name), withValue(full, place.keys, int64(text)), code),
    ),
    carried(at('is a string'), withValue(full, place.keys, '1765912514238248673'), code),
    carried(at('is an object'), withValue(full, place.keys, { 'a key': 1 }), code),
  ];
}

function emptySuccesses(): Part[] {
  const part = (name: string, status: number, text?: string): Part => ({
    name,
    response: {
      status,
      headers: text === undefined ? {} : json,
      ...(text === undefined ? {} : { text }),
    },
    expect: { nothing: true },
  });
  return [
    ...[200, 201, 202, 204].map((status) => part(`${status}/without a body`, status)),
    part('200/with a body', 200, '{"message":"done"}'),
    part('200/with a body that is no JSON', 200, '<p>done</p>'),
  ];
}

function headerSuccesses(sampler: Sampler, { success }: Operation): Part[] {
  const { headers, response } = success;
  const values = Object.fromEntries(
    headers.map(({ name, schema }) => [name, sampler.full(schema, name)]),
  );
  const part = (name: string, sent: Readonly<Record<string, Json>>): Part => ({
    name: `${response.code}/${name}`,
    response: {
      status: response.code,
      headers: Object.fromEntries(Object.entries(sent).map(([key, value]) => [key, String(value)])),
    },
    expect: { value: sent },
  });
  return [
    part('all headers', values),
    part('no header', {}),
    ...headers.map(({ name }) => part(`without ${name}`, without(values, [name]) as typeof values)),
  ];
}

function binarySuccesses(): Part[] {
  const part = (name: string, content: Buffer): Part => {
    const base64 = content.toString('base64');
    const headers = { 'content-type': 'application/octet-stream' };
    return {
      name: `200/${name}`,
      response: { status: 200, headers, base64 },
      expect: { value: { $bytes: base64 } },
    };
  };
  return [
    part('every byte', Buffer.from([...Array(256).keys()])),
    part('no byte', Buffer.alloc(0)),
    part('text that looks like JSON', Buffer.from('{"status":"ERROR"}')),
  ];
}
