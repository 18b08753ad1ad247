import type { OpenApiDocument, Operation } from '@org/aihub-spec-model';
import { argumentsOf } from './arguments.ts';
import { sample } from './sample.ts';

/** The documentation of an operation's method, made from the spec. */
export function docstring(document: OpenApiDocument, operation: Operation): string {
  const { success, responses, deprecated } = operation;
  const lines = [
    operation.summary.replace(/([^.])$/, '$1.'),
    '',
    ...operation.description.split('\n'),
    '',
    `Sends \`${operation.verb} ${operation.path}\`.`,
    '',
    ...argumentsOf(operation).map(
      ({ name, description }) => `@param ${name} - ${oneLine(description)}`,
    ),
    `@param options - Settings of this call alone.${success.kind === 'binary' ? " With `as: 'stream'` the body is a stream." : ''}`,
    `@returns ${oneLine(success.response.description)}`,
    ...responses
      .filter((item) => !item.ok)
      .map(
        (item) => `@throws \`APIError\` with status ${item.status}: ${oneLine(item.description)}`,
      ),
    ...(deprecated ? ['@deprecated The description says what to use instead.'] : []),
    '@example',
    '```ts',
    ...sample(document, operation).split('\n'),
    '```',
    ...(operation.docsUrl
      ? [`@see {@link ${operation.docsUrl} | The operation in the API’s own documentation}`]
      : []),
  ];
  return `  /**\n${lines.map((line) => `   * ${line.replaceAll('*/', '*\\/')}`.trimEnd()).join('\n')}\n   */`;
}

/** A text without line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
