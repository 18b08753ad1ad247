import type { OpenApiDocument } from '@org/aihub-spec-model';

/** The module with the values of every named enumeration, for use at run time. */
export function emitEnums(document: OpenApiDocument): string {
  return Object.entries(document.components.schemas)
    .flatMap(([name, schema]) => {
      const open = schema['x-extensible-enum'];
      const values = Array.isArray(open) ? open : schema.enum;
      if (!values?.every((value) => typeof value === 'string')) return [];
      const constant = `${name[0]?.toLowerCase()}${name.slice(1)}Values`;
      const others = Array.isArray(open) ? '; a server may send others' : '';
      return `/** The documented values of \`${name}\`${others}. */
export const ${constant} = [${values.map((value) => `'${value}'`).join(', ')}] as const;
`;
    })
    .join('\n');
}
