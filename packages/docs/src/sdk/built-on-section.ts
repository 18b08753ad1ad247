import type { Operation } from '@org/aihub-spec-model';
import { code, text } from '../markdown.ts';
import { firstSentence, mainOf } from './callable-page.ts';
import type { Sdk } from './sdk.ts';

/** What the SDK has beside the method of an operation that sends this operation. */
export function builtOnSection(sdk: Sdk, operation: Operation): string {
  const lines = sdk.builtOn(operation).map((use) => {
    const isMethod = 'resource' in use;
    const name = isMethod ? `aihub.${use.resource}.${use.name}()` : `${use.name}()`;
    const place = isMethod ? sdk.placeOfMethod(use) : sdk.placeOf(use);
    const said = firstSentence(mainOf(use.signatures).docs.text);
    return `- [${code(name)}](${place}): ${text(said).replace(/\s*\n\s*/g, ' ')}`;
  });
  return lines.length > 0 ? `Methods of the SDK that use it:\n\n${lines.join('\n')}` : '';
}
