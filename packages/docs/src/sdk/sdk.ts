import type { Operation } from '@org/aihub-spec-model';
import type { Callable, Item } from './model.ts';

/** A method that is written by hand. */
export interface Method extends Callable {
  resource: string;
  /** The file that declares it, from the root of the repository. */
  source: string;
  /** The operations that it sends, most important first. */
  sends: Operation[];
}

/** What is exported, and where the site has it. */
export class Sdk {
  readonly items: readonly Item[];
  readonly operations: readonly Operation[];
  /** Methods that are written by hand, by resource. */
  readonly methods: readonly Method[];
  readonly #byName = new Map<string, Item>();
  /** By the name of a class: the resource of the client that it is. */
  readonly #resources: ReadonlyMap<string, string>;

  constructor(items: readonly Item[], operations: readonly Operation[]) {
    this.items = items;
    this.operations = operations;
    for (const item of items) if (!this.#byName.has(item.name)) this.#byName.set(item.name, item);
    const client = this.find('AIHub');
    const resources = client.properties.filter(({ type }) => this.typeOf(type)?.kind === 'class');
    this.#resources = new Map(resources.map(({ name, type }) => [type, name]));
    this.methods = items.flatMap((item) => this.#methodsOf(item));
  }

  find(name: string): Item {
    const item = this.#byName.get(name);
    if (!item) throw new Error(`The SDK does not export ${name}.`);
    return item;
  }

  /** The type of this name, whatever its type parameters; `undefined` for types that are not exported. */
  typeOf(text: string): Item | undefined {
    return this.#byName.get(text.replace(/<.*$|\[\]$/g, ''));
  }

  isError({ name, base }: Item): boolean {
    return /Error$/.test(name) && base !== undefined;
  }

  /** Classes with one request a method, which resources extend. */
  isGenerated({ kind, source }: Item): boolean {
    return kind === 'class' && source.includes('/generated/');
  }

  resourceOf({ name }: Item): string | undefined {
    return this.#resources.get(name);
  }

  /** The path of the page, or of the part of a page, that an exported name has. */
  placeOf(item: Item): string {
    const resource = this.resourceOf(item);
    if (resource && !this.isGenerated(item)) return `/reference/sdk/#${resource}`;
    if (item.name === 'AIHub') return '/reference/sdk/AIHub';
    if (item.name === 'AIHubOptions') return '/reference/sdk/AIHub#options';
    if (item.kind === 'function') return `/reference/sdk/${item.name}`;
    if (this.isError(item)) return `/reference/sdk/errors#${item.name}`;
    return `/reference/sdk/types#${this.idOf(item)}`;
  }

  /** Two entries may export one name for two things. */
  idOf(item: Item): string {
    if (this.find(item.name) === item) return item.name;
    return `${item.entry.split('/').at(-1)}-${item.name}`;
  }

  placeOfMethod({ resource, name }: Pick<Method, 'resource' | 'name'>): string {
    return `/reference/sdk/${resource}-${name}`;
  }

  /** Methods and functions that are built on an operation, those first whose first operation it is. */
  builtOn(operation: Operation): (Method | Item)[] {
    const rank = (sends: string[]) => sends.indexOf(operation.id);
    const functions = this.items.filter(({ kind }) => kind === 'function');
    const all = [
      ...this.methods.map((method) => ({ use: method, at: method.sends.indexOf(operation) })),
      ...functions.map((item) => ({ use: item, at: rank(item.signatures[0]?.docs.sends ?? []) })),
    ];
    return all
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .map(({ use }) => use);
  }

  #methodsOf(item: Item): Method[] {
    const resource = this.resourceOf(item);
    if (!resource || this.isGenerated(item)) return [];
    return item.methods.map((method) => ({
      ...method,
      resource,
      source: item.source,
      sends: this.#sends(resource, method),
    }));
  }

  #sends(resource: string, { name, signatures }: Callable): Operation[] {
    const own = this.operations.find((item) => item.resource === resource && item.method === name);
    const told = signatures.flatMap(({ docs }) => docs.sends).map((id) => this.operation(id, name));
    return [...new Set([...(own ? [own] : []), ...told])];
  }

  operation(id: string, user: string): Operation {
    const operation = this.operations.find((item) => item.id === id);
    if (!operation) throw new Error(`@sends of ${user}: there is no operation ${id}.`);
    return operation;
  }
}
