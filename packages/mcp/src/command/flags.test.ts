import { describe, expect, it } from 'vitest';
import { readFlags } from './flags.ts';

describe('the flags of aihub-mcp', () => {
  it('are none by default, which is standard input and output without uploads', () => {
    const none = { allowedHosts: [], wantsHelp: false, wantsVersion: false };
    expect(readFlags([])).toEqual(none);
  });

  it('name a folder, a port, a host and other names', () => {
    const argv = '--upload-folder in --http 0 --host ::1 --allow-host a --allow-host b';
    expect(readFlags(argv.split(' '))).toMatchObject({
      uploadFolder: 'in',
      http: 0,
      host: '::1',
      allowedHosts: ['a', 'b'],
    });
  });

  it.each([
    [['--upload-foldr', 'in'], "Unknown option '--upload-foldr'. See aihub-mcp --help."],
    [['--http', '--host', 'a'], "Option '--http' argument is ambiguous. See aihub-mcp --help."],
    [['in'], "Unexpected argument 'in'"],
    [['--http', 'x'], '--http must be a port, not "x"'],
    [['--http', '70000'], '--http must be a port, not "70000"'],
    [['--host', '0.0.0.0'], '--host is for HTTP. Add --http'],
    [['--allow-host', 'a'], '--allow-host is for HTTP. Add --http'],
  ])('are refused by name: %j', (argv, message) => {
    expect(() => readFlags(argv)).toThrow(message);
  });
});
