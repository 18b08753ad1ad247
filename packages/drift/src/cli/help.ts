/** What `--help` prints. */
export const help: string = `Usage: aihub-drift har <file...> [flags]
       aihub-drift document <file> [flags]

har       Compares the responses in HAR files, which a browser or a proxy recorded, with the OpenAPI
          document of the SDK. The report names operations, properties and types, and no values.
document  Compares the OpenAPI document of the SDK with another one of the same API, such as the
          vendor's: JSON or YAML, OpenAPI 3.0 or 3.1, in one file.

  --spec <file>      Use this OpenAPI document in place of the one of the SDK
  --api-root <url>   har: leave out requests that are not below this URL
  --json             Print JSON in place of Markdown
  --exit-code        Exit with 1 when something differs
  --version          Print the version
  -h, --help         Print this

Exit status: 0; 1 with --exit-code when something differs; 2 when the flags or a file cannot be used.
`;
