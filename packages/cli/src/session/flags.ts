/** The flags that every command takes. */
export interface CommonFlags {
  json?: boolean | undefined;
  jsonl?: boolean | undefined;
  fields?: string[] | undefined;
  jq?: string | undefined;
  utc?: boolean | undefined;
  yes?: boolean | undefined;
  quiet?: boolean | undefined;
  verbose?: boolean | undefined;
  profile?: string | undefined;
  context?: string | undefined;
}
