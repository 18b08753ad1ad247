import { type OpenApiDocument, openEnumOf, type Schema } from '@org/aihub-spec-model';
import { constraints } from './constraints.ts';
import { describedValues } from './described-values.ts';
import { cell, code, either, marked, table, text } from './markdown.ts';
import { pictureOf } from './pictures.ts';
import { followSchema, type Shape, shapeOf } from './schema-shape.ts';

/**
 * The schemas of one page as tables. A schema that another one refers to by name is linked, and
 * `types()` gives the section that explains all of those.
 */
export class SchemaTables {
  readonly #document: OpenApiDocument;
  /** Named types to explain, in the order in which they were met. */
  readonly #named = new Map<string, Schema>();
  readonly #explained = new Set<string>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
  }

  /** The properties of an object, or one line about any other schema. */
  describe(schema: Schema, name = ''): string {
    const target = this.#follow(schema);
    const { properties, choices } = this.#shape(target);
    if (properties.size === 0) {
      const isNamed = name !== '' && this.#isEnum(target);
      return isNamed ? this.#valuesOf(target) : `A body of type ${this.type(schema)}.`;
    }
    const rows = [...properties].map(([key, { schema: part, required }]) => [
      marked(key, { required, inferred: part['x-inferred'] ?? false }),
      this.type(part, name + pascalCase(key)),
      cell([this.#descriptionOf(part), ...constraints(part)].filter(Boolean).join(' ')),
    ]);
    return [
      ...choices.map(
        (choice) => `Needs ${either(choice.map((required) => required.map(code).join(' and ')))}.`,
      ),
      table(['Property', 'Type', 'Description'], rows),
    ].join('\n\n');
  }

  /** A schema's type in words; `name` is what to call it when it has no name of its own. */
  type(schema: Schema, name = ''): string {
    if (schema.$ref) {
      const target = this.#follow(schema);
      return this.#isEnum(target) || this.#shape(target).properties.size > 0
        ? this.#link(schema.$ref.split('/').at(-1) ?? '', target)
        : this.type(target, name);
    }
    const parts = schema.anyOf ?? schema.oneOf;
    if (parts && this.#shape(schema).properties.size === 0) {
      const isOpen = parts.some((part) => this.#follow(part).enum);
      return either(
        parts.map((part) =>
          isOpen && part.type === 'string' && !part.enum ? 'another string' : this.type(part, name),
        ),
      );
    }
    if (name && this.#shape(schema).properties.size > 0) return this.#link(name, schema);
    const types = [schema.type ?? 'any'].flat();
    return either(types.map((type) => this.#simpleType(schema, type, name)));
  }

  /** Sections for the enumerations among the properties of an object, which are its main values. */
  enums(schema: Schema): string {
    const targets = [...this.#shape(schema).properties.values()].map((item) => item.schema);
    const names = targets
      .filter((item) => this.#isDescribed(this.#follow(item)))
      .map((item) => item.$ref?.split('/').at(-1) ?? '');
    return names.map((name) => this.#section(name)).join('\n\n');
  }

  /** A section for each type that was linked so far, and for those that they link. */
  types(): string {
    const sections: string[] = [];
    for (;;) {
      const next = [...this.#named.keys()].find((name) => !this.#explained.has(name));
      if (next === undefined) break;
      sections.push(this.#section(next));
    }
    return sections.filter(Boolean).join('\n\n');
  }

  #section(name: string): string {
    const schema = this.#named.get(name);
    if (!schema || this.#explained.has(name)) return '';
    this.#explained.add(name);
    const about = schema.description ?? '';
    const described = this.#isEnum(schema) ? describedValues(about) : undefined;
    const body = described
      ? table(
          ['Value', 'Meaning'],
          described.values.map(({ value, meaning }) => [code(value), cell(meaning)]),
        )
      : this.describe(schema, name);
    return [`### ${name}`, text(described?.intro ?? about), body, pictureOf(name)]
      .filter(Boolean)
      .join('\n\n');
  }

  #simpleType(schema: Schema, type: string, name: string): string {
    if (type === 'array') {
      const items = schema.items ? this.type(schema.items, name) : 'any';
      return items === 'any' ? 'array' : `array of ${items}`;
    }
    if (type === 'object') {
      const values = schema.additionalProperties;
      return typeof values === 'object' ? `object of ${this.type(values, name)}` : 'object';
    }
    if (schema.format === 'int64' && type === 'integer') return '[int64](/guide/timestamps)';
    if (schema.format === 'binary') return 'bytes';
    return type;
  }

  #link(name: string, schema: Schema): string {
    this.#named.set(name, this.#named.get(name) ?? schema);
    return `[${name}](#${name.toLowerCase()})`;
  }

  #follow(schema: Schema): Schema {
    return followSchema(this.#document, schema);
  }

  #shape(schema: Schema): Shape {
    return shapeOf(this.#document, schema);
  }

  #valuesOf(schema: Schema): string {
    const open = openEnumOf(this.#document, schema);
    const values = (open ?? schema.enum ?? []).map((value) => code(String(value)));
    return `One of ${either(open ? [...values, 'another string'] : values)}.`;
  }

  #isEnum(schema: Schema): boolean {
    return schema.enum !== undefined || openEnumOf(this.#document, schema) !== undefined;
  }

  #isDescribed(schema: Schema): boolean {
    return this.#isEnum(schema) && describedValues(schema.description ?? '') !== undefined;
  }

  /** Its own, or what the named schema behind a reference says; of an enumeration its values. */
  #descriptionOf(schema: Schema): string {
    const target = this.#follow(schema);
    const own = schema.description ?? target.description ?? '';
    if (this.#isDescribed(target)) return describedValues(own)?.intro ?? own;
    if (this.#isEnum(target)) return [own, this.#valuesOf(target)].filter(Boolean).join(' ');
    return own.split('\n\n')[0] ?? '';
  }
}

function pascalCase(key: string): string {
  return key.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
}
