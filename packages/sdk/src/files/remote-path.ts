/**
 * A path of AI Hub as `/v2/files/` takes it: without a slash at either end, which `output_dir` and
 * `filePath()` have. Any further one is left, and refused.
 */
export function remotePath(path: string): string {
  return typeof path === 'string' ? path.replace(/^\//, '').replace(/\/$/, '') : path;
}
