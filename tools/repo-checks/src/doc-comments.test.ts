import ts from 'typescript';
import { expect, it } from 'vitest';
import { attachComments } from '../../doc-comments.ts';

/** What an editor shows of each member, by name. */
function textsOf(code: string): Record<string, string> {
  const texts: Record<string, string> = {};
  const visit = (node: ts.Node): void => {
    if (ts.isTypeElement(node) && node.name) {
      const docs = ts.getJSDocCommentsAndTags(node).map((doc) => String(doc.comment));
      texts[node.name.getText()] = docs.join();
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.d.ts', code, ts.ScriptTarget.Latest, true));
  return texts;
}

const detached = `type A = {/** Of one. */
  one: string; /** Of two. */
  two?: {/** Of three. */
    three: '{/** no comment */';
  };
};
`;

it('a comment on the line before becomes that of its member', () => {
  expect(textsOf(detached)).toEqual({ one: '', two: '', three: '' });
  expect(textsOf(attachComments(detached))).toEqual({
    one: 'Of one.',
    two: 'Of two.',
    three: 'Of three.',
  });
});

it('comments in their places, and text that looks like a comment, stay as they are', () => {
  const once = attachComments(detached);
  expect(once).toContain("three: '{/** no comment */';");
  expect(attachComments(once)).toBe(once);
});
