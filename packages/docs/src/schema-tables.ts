import { follow, type OpenApiDocument, openEnumOf, type Schema } from '@org/aihub-spec-model';
import { cell, code, either, table, text } from './markdown.ts';

interface Property {
  schema: Schema;
  required: boolean;
}

interface Shape {
  properties: Map<string, Property>;
  /** Of each choice, what its alternatives require: `[['app_name'], ['app_id']]`. */
  choices: string[][][];
}

/**
 * The schemas of one page as tables. A schema that another one refers to by name is linked, and
 * `types()` gives the section that explains all of those.
 */
export class SchemaTables {
  readonly #document: OpenApiDocument;
  /** Named types to explain, in the order in which they were met. */
  readonly #named = new Map<string, Schema>();

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
      [
        code(key),
        ...(required ? ['*required*'] : []),
        ...(this.#isInferred(part) ? ['*inferred*'] : []),
      ].join(' '),
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

  /** A section for each type that was linked so far, and for those that they link. */
  types(): string {
    const sections: string[] = [];
    const done = new Set<string>();
    for (;;) {
      const next = [...this.#named].find(([name]) => !done.has(name));
      if (!next) break;
      const [name, schema] = next;
      done.add(name);
      const about = text(schema.description ?? '');
      sections.push(
        [`### ${name}`, ...(about ? [about] : []), this.describe(schema, name)]
          .filter(Boolean)
          .join('\n\n'),
      );
    }
    return sections.join('\n\n');
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
    return follow<Schema>(this.#document, schema as Schema & { $ref: string });
  }

  #shape(schema: Schema, above: readonly Schema[] = []): Shape {
    const target = this.#follow(schema);
    const shape: Shape = { properties: new Map(), choices: [] };
    if (above.includes(target)) return shape;
    const shapeOf = (part: Schema) => this.#shape(part, [...above, target]);
    for (const part of target.allOf ?? []) {
      const { properties, choices } = shapeOf(part);
      for (const [key, property] of properties) shape.properties.set(key, property);
      shape.choices.push(...choices);
    }
    const alternatives = target.anyOf ?? target.oneOf ?? [];
    const shapes = alternatives.map(shapeOf);
    if (shapes.length > 0 && shapes.every(({ properties }) => properties.size > 0)) {
      for (const [key, property] of shapes.flatMap(({ properties }) => [...properties])) {
        if (shape.properties.has(key)) continue;
        const required = shapes.every(({ properties }) => properties.get(key)?.required);
        shape.properties.set(key, { ...property, required });
      }
      shape.choices.push(alternatives.map((part) => this.#follow(part).required ?? []));
    }
    for (const [key, part] of Object.entries(target.properties ?? {})) {
      shape.properties.set(key, { schema: part, required: false });
    }
    for (const key of target.required ?? []) {
      const property = shape.properties.get(key);
      if (property) shape.properties.set(key, { ...property, required: true });
    }
    return shape;
  }

  #valuesOf(schema: Schema): string {
    const open = openEnumOf(this.#document, schema);
    const values = (open ?? schema.enum ?? []).map((value) => code(String(value)));
    const told = values.every((value) => schema.description?.includes(value));
    return told ? '' : `One of ${either(open ? [...values, 'another string'] : values)}.`;
  }

  #isEnum(schema: Schema): boolean {
    return schema.enum !== undefined || openEnumOf(this.#document, schema) !== undefined;
  }

  /** Its own, or what the named schema behind a reference says; of an enumeration all values. */
  #descriptionOf(schema: Schema): string {
    const target = this.#follow(schema);
    const own = schema.description ?? target.description ?? '';
    if (this.#isEnum(target)) return [own, this.#valuesOf(target)].filter(Boolean).join(' ');
    return own.split('\n\n')[0] ?? '';
  }

  #isInferred(schema: Schema): boolean {
    return schema['x-inferred'] ?? false;
  }
}

/** What a schema's keywords say beside its type. */
export function constraints(schema: Schema): string[] {
  const { default: preset, enum: values, const: only, maxLength } = schema;
  return [
    ...(values && !schema.$ref
      ? [`One of ${either(values.map((value) => code(String(value))))}.`]
      : []),
    ...(only === undefined ? [] : [`Always ${code(JSON.stringify(only))}.`]),
    ...(preset === undefined ? [] : [`Default: ${code(JSON.stringify(preset))}.`]),
    ...(maxLength === undefined ? [] : [`At most ${maxLength} characters.`]),
  ];
}

function pascalCase(key: string): string {
  return key.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
}
