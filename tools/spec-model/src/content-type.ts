/** JSON by its own name or as a suffix (RFC 6839). */
export function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /[/+]json\b/.test(contentType);
}

/** What is sent and received as it is. */
export function isBinary(contentType: string): boolean {
  return contentType === 'application/octet-stream';
}
