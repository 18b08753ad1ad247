/** A user name and password in a URL. Slashes may have a backslash before them, as PHP writes JSON. */
const userInfo = /(\\?\/\\?\/)[^\s/?#"'<>\\]+@/g;

/**
 * What lets anybody use a URL: the signature of S3, Google Cloud Storage, CloudFront or Azure, or a token.
 * The characters around its name may be percent-encoded, or escaped as Go writes JSON.
 */
const signature =
  /((?:[?&;#]|u0026|%3f|%23|%26)(?:x-(?:amz|goog)-)?(?:sig|signature|(?:security-)?token)(?:=|%3d))(?!\[(?:redacted|apiToken)\])[^\s"'<>&#\\]+/gi;

/** Redacts what in the URLs of a text is secret, whoever gave it out. */
export function redactUrls(text: string): string {
  return text.replace(userInfo, '$1[redacted]@').replace(signature, '$1[redacted]');
}
