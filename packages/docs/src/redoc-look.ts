import { base } from './base.ts';

/** Takes over the colors, light or dark, that were chosen on the site. */
const sameColors =
  "try { const chosen = localStorage.getItem('vitepress-theme-appearance'); if (chosen && chosen !== 'auto') localStorage.setItem('redoc.colorMode', chosen); } catch {}";

/** Redoc's menu is no landmark (technique ARIA11) until it is told to be one, each time that it is drawn. */
const landmark = `new MutationObserver(() => {
  const menu = document.querySelector('.menu-content:not([role])');
  menu?.setAttribute('role', 'navigation');
  menu?.setAttribute('aria-label', 'API');
}).observe(document.body, { childList: true, subtree: true });`;

/** Our look on top of Redoc's own; colors of text keep a contrast of 4.5 (WCAG 1.4.3). */
const style = `
  html:root { --link-color-primary: #2f5d8c; --input-content-placeholder-color: #5f626b; }
  html.dark:root { --link-color-primary: #9cc3ea; --input-content-placeholder-color: #a5a8b4; }
  #redoc > div { --navbar-height: 48px !important; --navbar-stack-height: 48px !important; }
  html.light .tag-get div { color: #1a6b35; }
  html.light .tag-post div { color: #2f5d8c; }
  html.light .tag-put div { color: #7d5508; }
  html.light .tag-patch div, html.light .tag-head div { color: #7a3d9b; }
  html.light .tag-delete div { color: #b3261e; }
  html.light #redoc pre .token:is(.property, .string) { color: #2a62bd; }
  html.light .tag-http-deprecated div, html.light .menu-content span[data-text] { color: #5f626b; }
  html.light #redoc pre .token.boolean { color: #1a6b35; }
  html.dark .menu-content span[data-text] { color: #a5a8b4; }
  html.dark #redoc a[href*='redocly.com'] img { filter: invert(1); }
  #back { position: sticky; top: 0; z-index: 10; display: flex; gap: 24px; align-items: center; height: 48px;
    padding: 0 24px; background: var(--bg-color); border-bottom: 1px solid var(--border-color-secondary);
    font: 500 14px var(--font-family-base); }
  #back a { color: var(--link-color-primary); text-decoration: none; }
  #back a:hover { text-decoration: underline; }
  #back a:first-child { color: var(--text-color-primary); font-weight: 600; }
  @media (max-width: 640px) { #back { gap: 16px; padding: 0 12px; } #back .wide { display: none; } }`;

/** The bar at the top of Redoc's page, which leads back to the site. */
const bar = `<header><nav id="back" aria-label="AI Hub SDK">
  <a href="${base}">← AI Hub SDK</a>
  <a href="${base}guide/quickstart.html" class="wide">Guide</a>
  <a href="${base}reference/">Operations</a>
  <a href="${base}openapi.yaml" download>openapi.yaml</a>
  <a href="${base}openapi.json" download class="wide">openapi.json</a>
</nav></header>`;

/** Redoc's page with a way back to the site, in the site's colors. */
export function withOurLook(html: string): string {
  return html
    .replace(/<body[^>]*>/, (body) => `${body}<script>${sameColors}${landmark}</script>\n${bar}`)
    .replace('</head>', () => `<style>${style}</style>\n</head>`);
}
