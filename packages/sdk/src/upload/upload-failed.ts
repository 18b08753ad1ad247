import { UploadError } from '../errors.ts';

/** The error for an upload of which some files failed. */
export function uploadFailed(
  uploaded: UploadError['uploaded'],
  failed: UploadError['failed'],
): UploadError {
  const shown = failed.slice(0, 3).map(({ name, error }) => `${name}: ${messageOf(error)}`);
  const more = failed.length > shown.length ? ` And ${failed.length - shown.length} more.` : '';
  const message =
    `${failed.length} of ${failed.length + uploaded.length} files could not be uploaded; the others are in the ` +
    `batch, and failed holds the reasons. ${shown.join(' ')}${more}`;
  return new UploadError(uploaded, failed, message);
}

/** Cut where it is long: the whole message is in `failed`. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.length > 200 ? `${message.slice(0, 200)}…` : message;
}
