import { expect, test } from 'vitest';
import { fixTheme } from './theme-fixes.ts';

const { transform } = fixTheme([{ file: 'Page.vue', from: '<div>', to: '<main>' }]);

test('A fix replaces its text in its file alone', () => {
  expect(transform('<div>a', '/theme/Page.vue')).toBe('<main>a');
  expect(transform('<div>a', '/theme/Other.vue')).toBeUndefined();
  expect(transform('<div>a', '/theme/Page.vue?vue&type=style')).toBeUndefined();
});

test('A fix whose text is not there fails, since the theme has changed', () => {
  expect(() => transform('<section>', '/theme/Page.vue')).toThrow('Page.vue of VitePress has no');
});
