/** The server's remark, as the end of a sentence. */
export function remarkOf(remark: unknown): string {
  return typeof remark === 'string' && remark !== ''
    ? `: ${remark.replace(/([^.!?])$/, '$1.')}`
    : '.';
}
