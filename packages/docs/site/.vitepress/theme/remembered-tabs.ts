const key = 'aihub-tab';

/** The package managers and runtimes that readers choose between. */
const labels = ['npm', 'pnpm', 'yarn', 'bun', 'deno'];

/** Chooses a tab in every group of the page that has it, and remembers it for other pages. */
export function rememberTabs(): void {
  document.addEventListener('change', ({ target, isTrusted }) => {
    // Clicks of our own are not trusted (DOM standard, 2.2).
    if (!isTrusted || !(target instanceof HTMLInputElement)) return;
    if (!target.closest('.vp-code-group')) return;
    const label = labelOf(target);
    if (!labels.includes(label)) return;
    localStorage.setItem(key, label);
    showRememberedTabs(target);
  });
}

/** `chosen` is the tab that was clicked, which stays where it is on the screen. */
export function showRememberedTabs(chosen?: HTMLInputElement): void {
  const label = localStorage.getItem(key);
  const top = chosen?.parentElement?.getBoundingClientRect().top;
  for (const input of document.querySelectorAll<HTMLInputElement>('.vp-code-group .tabs input')) {
    // A click and no change of `checked`: the theme listens for clicks to show the block.
    if (labelOf(input) === label && !input.checked) input.click();
  }
  const moved = chosen?.parentElement?.getBoundingClientRect().top;
  if (top !== undefined && moved !== undefined) window.scrollBy(0, moved - top);
}

function labelOf(input: HTMLInputElement): string {
  return input.labels?.[0]?.textContent?.trim() ?? '';
}
