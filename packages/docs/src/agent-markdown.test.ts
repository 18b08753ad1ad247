import { describe, expect, test } from 'vitest';
import { agentMarkdown } from './agent-markdown.ts';

const plain = (text: string) => agentMarkdown(text, '/guide/once', (path) => `${path}.md`).trim();

describe('Markdown for agents', () => {
  test.each([
    ['[a](/guide/lists#results)', '[a](/guide/lists.md#results)'],
    ['[a](./rows)', '[a](/guide/rows.md)'],
    ['[a](../reference/getRunStatus#_200)', '[a](/reference/getRunStatus.md#_200)'],
    ['[a](#here) and [b](https://example.com/x)', '[a](#here) and [b](https://example.com/x)'],
    ['[one page](./redoc.html){target="_self"}', '[one page](/guide/redoc.md)'],
  ])('has links that lead to Markdown: %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('turns tabs into labelled blocks', () => {
    const tabs =
      '::: code-group\n\n```sh [npm]\nnpm i x\n\n```\n\n```sh{1} [deno]\ndeno add x\n```\n\n:::';
    expect(plain(tabs)).toBe('npm:\n\n```sh\nnpm i x\n```\n\ndeno:\n\n```sh\ndeno add x\n```');
  });

  test('turns boxes into text under a title', () => {
    expect(plain('::: warning Each run costs units\nLook.\n:::')).toBe(
      '**Each run costs units.**\n\nLook.',
    );
    expect(plain('::: tip\nLook.\n:::')).toBe('**Tip.**\n\nLook.');
  });

  test('removes what is markup, and keeps what is text', () => {
    const text =
      '## Title {#id}\n\n<div class="x">\n\na<br>b &lt;c> `<d>` &#123;e}\n\n</div>\n<!-- no -->';
    expect(plain(text)).toBe('## Title\n\na; b <c> `<d>` {e}');
  });

  test('leaves code and front matter alone', () => {
    const text =
      '---\nurl: /x.md\n---\n\n# A\n\n```ts\nconst a = b<c>(d); // ::: [x](/y) {#z}\n```';
    expect(plain(text)).toBe(text);
  });
});
