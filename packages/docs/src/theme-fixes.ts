interface Fix {
  /** A file of VitePress's default theme. */
  file: string;
  from: string;
  to: string;
}

/**
 * What keeps the default theme from being read well by assistive technology (WCAG 2.2), each with the
 * markup to put in its place. VitePress has no option for these.
 */
export const themeFixes: readonly Fix[] = [
  // A page has one main landmark (technique ARIA11); the theme's home page has none, and neither has its 404.
  { file: 'VPHome.vue', from: '<div \n    class="VPHome"', to: '<main\n    class="VPHome"' },
  { file: 'VPHome.vue', from: '  </div>\n</template>', to: '  </main>\n</template>' },
  { file: 'NotFound.vue', from: '<div class="NotFound">', to: '<main class="NotFound">' },
  { file: 'NotFound.vue', from: '  </div>\n</template>', to: '  </main>\n</template>' },
  // A button must not hold other controls (4.1.2): the search is a dialog.
  {
    file: 'VPLocalSearchBox.vue',
    from: 'role="button"\n      :aria-owns="results?.length ? \'localsearch-list\' : undefined"\n      aria-expanded="true"\n      aria-haspopup="listbox"\n',
    to: 'role="dialog"\n      aria-modal="true"\n',
  },
  // What is seen of a control is part of its name (2.5.3): the style sheet adds the key.
  {
    file: 'VPNavBarSearchButton.vue',
    from: '<kbd class="DocSearch-Button-Key">K</kbd>',
    to: '<kbd class="DocSearch-Button-Key"></kbd>',
  },
  // An option must not hold other controls (4.1.2), so the link of a result is the option itself.
  {
    file: 'VPLocalSearchBox.vue',
    from: `:id="'localsearch-item-' + index"
            :aria-selected="selectedIndex === index ? 'true' : 'false'"
            role="option"`,
    to: 'role="none"',
  },
  {
    file: 'VPLocalSearchBox.vue',
    from: `:aria-label="[...p.titles, p.title].join(' > ')"`,
    to: `:id="'localsearch-item-' + index"
              :aria-selected="selectedIndex === index ? 'true' : 'false'"
              role="option"`,
  },
  // A <kbd> has no role that could have a name (ARIA in HTML); these stand for pictures of keys.
  { file: 'VPLocalSearchBox.vue', from: '<kbd :aria-label', to: '<kbd role="img" :aria-label' },
  // In the sidebar a group that can be opened is one button that says whether it is open, and no other is a button.
  {
    file: 'VPSidebarItem.vue',
    from: "isLink.value ? undefined : 'button'",
    to: "isLink.value || !collapsible.value ? undefined : 'button'",
  },
  {
    file: 'VPSidebarItem.vue',
    from: ':tabindex="item.items && 0"',
    to: ':tabindex="itemRole && 0"\n      :aria-expanded="itemRole && !collapsed"',
  },
  {
    file: 'VPSidebarItem.vue',
    from: 'role="button"\n        aria-label="toggle section"',
    to: `:role="item.link && 'button'"\n        :aria-label="item.link && 'toggle section'"`,
  },
  {
    file: 'VPSidebarItem.vue',
    from: '        tabindex="0"',
    to: '        :tabindex="item.link && 0"',
  },
];

/** Applies the fixes while Vite reads the theme; fails when the theme has changed under one. */
export function fixTheme(fixes: readonly Fix[] = themeFixes) {
  return {
    name: 'theme-fixes',
    enforce: 'pre' as const,
    transform(source: string, id: string): string | undefined {
      const [path = '', query] = id.split('?');
      const wanted =
        query === undefined ? fixes.filter(({ file }) => path.endsWith(`/${file}`)) : [];
      if (wanted.length === 0) return undefined;
      return wanted.reduce((text, { file, from, to }) => {
        if (!text.includes(from))
          throw new Error(`${file} of VitePress has no ${from} to replace.`);
        return text.replaceAll(from, () => to);
      }, source);
    },
  };
}
