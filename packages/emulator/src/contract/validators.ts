import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { ContractDocument } from '../../build/contract-of.ts';

/** Checks a value against the schema at a place of the document, and says what is wrong where. */
export type Check = (
  value: unknown,
  label: string,
  ...place: readonly (string | number)[]
) => string[];

/** The spec is linted where it is written, so its schemas are not checked once more. */
const options = { strict: false, allErrors: true, validateFormats: false, validateSchema: false };

/** `exact` takes values as they are; `coerced` turns texts into what the schema wants, in place. */
export function createValidators(document: ContractDocument): { exact: Check; coerced: Check } {
  return {
    exact: checkWith(new Ajv2020(options), document),
    coerced: checkWith(new Ajv2020({ ...options, coerceTypes: true }), document),
  };
}

/** A schema is compiled when it is first needed. */
function checkWith(ajv: Ajv2020, document: ContractDocument): Check {
  ajv.addSchema(document, 'spec');
  return (value, label, ...place) => {
    const pointer = place.map((step) => encodeURIComponent(escaped(String(step)))).join('/');
    const validate = ajv.getSchema(`spec#/${pointer}`);
    if (!validate) throw new Error(`The spec has no schema at ${pointer}.`);
    return validate(value) === true
      ? []
      : (validate.errors ?? []).map((error) => messageOf(label, error));
  };
}

/** RFC 6901, section 3. */
function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function messageOf(label: string, error: ErrorObject): string {
  const { instancePath, message = 'is not valid', params } = error;
  const allowed: unknown = params.allowedValues;
  const values = Array.isArray(allowed) ? `: ${allowed.join(', ')}` : '';
  return `${label}${instancePath}: ${message}${values}`;
}
