import { isNode, listOf, type Node, nodeOf, resolve, textOf } from '../document/node.ts';
import type { DescribedOperation, DocumentFacts, Fact } from './facts.ts';
import { addSchema, factOfSchema } from './schema-facts.ts';

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

/** What a document says of its operations. */
export function readFacts(document: Node): DocumentFacts {
  const base = basePathOf(document);
  const facts = new Map<string, DescribedOperation>();
  for (const [path, value] of Object.entries(nodeOf(document.paths))) {
    const item = resolve(document, value);
    const whole = `${base}${path}`.replace(/\/+$/, '') || '/';
    for (const method of methods) {
      const operation = item[method];
      if (!isNode(operation)) continue;
      const verb = method.toUpperCase();
      facts.set(`${verb} ${whole.replace(/\{[^}]*\}/g, '{}')}`, {
        title: `${verb} ${whole}`,
        facts: new Map([
          ...parameterFacts(document, path, item, operation),
          ...bodyFacts(document, operation),
          ...responseFacts(document, operation),
        ]),
      });
    }
  }
  return facts;
}

/** The path of the first server: one document writes it there, another into each path. */
function basePathOf(document: Node): string {
  const url = textOf(nodeOf(listOf(document.servers)[0]).url) ?? '/';
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '');
  return path.replace(/\/+$/, '');
}

function parameterFacts(document: Node, path: string, item: Node, operation: Node) {
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const facts = new Map<string, Fact>();
  for (const entry of [...listOf(item.parameters), ...listOf(operation.parameters)]) {
    const parameter = resolve(document, entry);
    const name = String(parameter.name);
    // Names of headers are case-insensitive (RFC 9110, section 5.1).
    const shown =
      parameter.in === 'path'
        ? String(names.indexOf(name) + 1)
        : parameter.in === 'header'
          ? name.toLowerCase()
          : name;
    const place = `${parameter.in} ${shown}`;
    const fact = factOfSchema(document, [parameter.schema ?? {}], parameter.required === true);
    facts.set(place, {
      ...fact,
      ...describedBy(parameter, fact),
    });
    addSchema(document, [parameter.schema ?? {}], place, facts, { isTop: true });
  }
  return facts;
}

function bodyFacts(document: Node, operation: Node): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  if (operation.requestBody === undefined) return facts;
  const body = resolve(document, operation.requestBody);
  facts.set('body', { required: body.required === true, ...describedBy(body) });
  addContent(document, body, 'body', facts);
  return facts;
}

function responseFacts(document: Node, operation: Node): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [status, value] of Object.entries(nodeOf(operation.responses))) {
    const response = resolve(document, value);
    const place = `response ${status.toUpperCase()}`;
    // What a response says of itself is no promise about a place.
    facts.set(place, response['x-inferred'] === true ? { inferred: true } : {});
    addContent(document, response, place, facts);
  }
  return facts;
}

function addContent(document: Node, node: Node, place: string, facts: Map<string, Fact>): void {
  for (const [type, media] of Object.entries(nodeOf(node.content))) {
    const name = type.split(';')[0]?.trim().toLowerCase();
    facts.set(`${place} ${name}`, {});
    const { schema } = nodeOf(media);
    if (schema !== undefined) addSchema(document, [schema], `${place} $`, facts, { isTop: true });
  }
}

/** A description of its own goes before that of the schema. */
function describedBy(node: Node, fact: Fact = {}): Fact {
  const description = textOf(node.description) ?? fact.description;
  return {
    ...(description === undefined ? {} : { description }),
    ...(node['x-inferred'] === true || fact.inferred ? { inferred: true } : {}),
  };
}
