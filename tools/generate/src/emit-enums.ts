import { type OpenApiDocument, openEnumOf } from '@org/aihub-spec-model';

/** The module with the values of every named enumeration, for use at run time. */
export function emitEnums(document: OpenApiDocument): string {
  return Object.entries(document.components.schemas)
    .flatMap(([name, schema]) => {
      const open = openEnumOf(document, schema);
      const values = open ?? schema.enum;
      if (!values?.every((value) => typeof value === 'string')) return [];
      const constant = `${name[0]?.toLowerCase()}${name.slice(1)}Values`;
      const others = open ? '; a server may send others' : '';
      return `/** The documented values of \`${name}\`${others}. */
export const ${constant} = [${values.map((value) => `'${value}'`).join(', ')}] as const;
`;
    })
    .join('\n');
}
