/** The path under which the site stands, with a slash at both ends. Default: the root of its host. */
export const base: string = `/${process.env.DOCS_BASE ?? ''}/`.replace(/\/{2,}/g, '/');
