import type { OpenApiDocument, Schema } from '@org/aihub-spec-model';
import { shapeOf } from './shape.ts';
import type { Json } from './vector.ts';

/** Digits that a double cannot hold. */
export const int64 = (digits: string): Json => ({ $int64: digits });

/** Makes values of schemas. Every value follows from the schema and the name of its property. */
export class Sampler {
  readonly #document: OpenApiDocument;

  constructor(document: OpenApiDocument) {
    this.#document = document;
  }

  shape(schema: Schema) {
    return shapeOf(this.#document, schema);
  }

  /** With every property that there is. */
  full(schema: Schema, name = 'value'): Json {
    const shape = this.shape(schema);
    const [value] = shape.values;
    if (value !== undefined) return value as Json;
    if (shape.int64) return int64('1765912514238248673');
    const entries = Object.entries(shape.properties);
    if (entries.length > 0) {
      return Object.fromEntries(entries.map(([key, inner]) => [key, this.full(inner, key)]));
    }
    if (shape.additional) return { 'a key': this.full(shape.additional, name) };
    if (shape.items) return [this.full(shape.items, name)];
    return this.#plain(shape.types, shape.unit, name);
  }

  /** With what is required and nothing else; of alternatives the first, or those chosen. */
  minimal(schema: Schema, name = 'value', chosen: readonly (readonly string[])[] = []): Json {
    const { properties, required, alternatives, items, additional } = this.shape(schema);
    const entries = Object.entries(properties);
    if (entries.length > 0) {
      const picked = chosen.length > 0 ? chosen : alternatives.map(([first = []]) => first);
      const names = new Set([...required, ...picked.flat()]);
      return Object.fromEntries(
        entries
          .filter(([key]) => names.has(key))
          .map(([key, inner]) => [key, this.minimal(inner, key)]),
      );
    }
    if (items) return [];
    if (additional) return {};
    return this.full(schema, name);
  }

  #plain(types: readonly string[], unit: string | undefined, name: string): Json {
    const time = { seconds: 1_765_843_200, milliseconds: 1_765_843_200_000 }[unit ?? ''];
    if (time !== undefined) return types.includes('string') ? String(time) : time;
    if (types.includes('string')) return `some ${name}`;
    if (types.includes('integer')) return 7;
    if (types.includes('number')) return 0.25;
    if (types.includes('boolean')) return true;
    if (types.includes('array')) return [];
    if (types.includes('object')) return { 'a key': 'anything' };
    return `any ${name}`;
  }
}
