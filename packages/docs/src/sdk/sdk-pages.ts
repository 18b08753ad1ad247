import { functionPage, methodPage } from './callable-page.ts';
import { clientPage } from './client-page.ts';
import { errorsPage, signaturesPage, typesPage } from './lists.ts';
import type { Sdk } from './sdk.ts';

interface SidebarItem {
  text: string;
  link: string;
}

/** The pages of what is written by hand: the path of each below `/reference/sdk/`, and its Markdown. */
export function sdkPages(sdk: Sdk): Map<string, string> {
  const functions = sdk.items.filter(({ kind }) => kind === 'function');
  return new Map([
    ['index', signaturesPage(sdk)],
    ['AIHub', clientPage(sdk)],
    ['errors', errorsPage(sdk)],
    ['types', typesPage(sdk)],
    ...functions.map((item) => [item.name, functionPage(sdk, item)] as const),
    ...sdk.methods.map((method) => {
      const name = sdk.placeOfMethod(method).split('/').at(-1) ?? '';
      return [name, methodPage(sdk, method)] as const;
    }),
  ]);
}

/** The part of the sidebar that is about no single resource. */
export function sdkSidebar(sdk: Sdk): SidebarItem[] {
  const functions = sdk.items.filter(({ kind }) => kind === 'function');
  return [
    { text: 'All signatures', link: '/reference/sdk/' },
    { text: 'AIHub', link: '/reference/sdk/AIHub' },
    { text: 'Errors', link: '/reference/sdk/errors' },
    { text: 'Types', link: '/reference/sdk/types' },
    ...functions.map((item) => ({ text: item.name, link: sdk.placeOf(item) })),
  ];
}

/** The methods of a resource that are written by hand, for the sidebar. */
export function methodsSidebar(sdk: Sdk, resource: string): SidebarItem[] {
  return sdk.methods
    .filter((method) => method.resource === resource)
    .map((method) => ({
      text: `${resource}.${method.name}`,
      link: sdk.placeOfMethod(method),
    }));
}
