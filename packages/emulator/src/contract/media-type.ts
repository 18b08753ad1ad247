/** The media type of a Content-Type, in lower case and without parameters; '' where there is none. */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** JSON by its own name or as a suffix (RFC 6839). */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}
