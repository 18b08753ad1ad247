import type { OpenApiDocument } from '@org/aihub-spec-model';

/** The module with the values of every named enumeration, for use at run time. */
export function emitEnums(document: OpenApiDocument): string {
  return Object.entries(document.components.schemas)
    .filter(([, schema]) => schema.enum?.every((value) => typeof value === 'string'))
    .map(([name, schema]) => {
      const values = schema.enum?.map((value) => `'${value}'`).join(', ');
      const constant = `${name[0]?.toLowerCase()}${name.slice(1)}Values`;
      return `/** The documented values of \`${name}\`; a server may add others. */
export const ${constant} = [${values}] as const;
`;
    })
    .join('\n');
}
