import { describe, expect, it } from 'vitest';
import { UploadError } from '../errors.ts';
import { uploadFailed } from './upload-failed.ts';

const done = [{ name: 'good.txt', size: 5 }];
const failing = (count: number, error: unknown = new Error('no space.')) =>
  Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, error }));

describe('the error of an upload of which some files failed', () => {
  it('has all files, and counts them', () => {
    const failed = failing(2);
    const error = uploadFailed(done, failed);
    expect(error).toBeInstanceOf(UploadError);
    expect([error.uploaded, error.failed]).toEqual([done, failed]);
    expect(error.message).toBe(
      '2 of 3 files could not be uploaded; the others are in the batch, and failed holds the reasons. ' +
        '0.txt: no space. 1.txt: no space.',
    );
  });

  it('shows the reasons of three files', () => {
    expect(uploadFailed(done, failing(3)).message).toMatch(/2\.txt: no space\.$/);
    expect(uploadFailed([], failing(5)).message).toMatch(
      /^5 of 5 .* 2\.txt: no space\. And 2 more\.$/,
    );
  });

  it('cuts a long reason, and shows one that is no Error', () => {
    const reason = (length: number) =>
      uploadFailed([], failing(1, new Error('x'.repeat(length)))).message;
    expect(reason(200)).toMatch(/: x{200}$/);
    expect(reason(201)).toMatch(/: x{200}…$/);
    expect(uploadFailed([], failing(1, 'a text')).message).toMatch(/0\.txt: a text$/);
  });
});
