import type { Docs } from './docs.ts';

/** A property, an option or an accessor. */
export interface Property {
  name: string;
  optional: boolean;
  type: string;
  docs: Docs;
}

/** One way to call a function or a method. */
export interface Signature {
  /** E.g. `wait(runId: string, options?: RunWaitOptions): Promise<Run>`. */
  text: string;
  params: { name: string; type: string; optional: boolean }[];
  returns: string;
  docs: Docs;
}

export interface Callable {
  name: string;
  signatures: Signature[];
}

/** An exported name. */
export interface Item {
  /** What to import it from, e.g. `@org/aihub-sdk/node`. */
  entry: string;
  name: string;
  kind: 'class' | 'interface' | 'type' | 'function' | 'constant';
  docs: Docs;
  /** The file that declares it, from the root of the repository. */
  source: string;
  /** Of a type, an interface or a class, those of its bases included. */
  properties: Property[];
  /** Its own methods that have a text, without those of its bases. */
  methods: Callable[];
  /** Of a function, or of the constructor of a class. */
  signatures: Signature[];
  /** Of a type or a constant, on one line. */
  type: string;
  /** The class that it extends. */
  base: string | undefined;
}
