import { UsageError } from '../errors/usage-error.ts';

const service = 'aihub';

/** The token of a profile in the keyring of the system. */
interface Entry {
  getPassword(): Promise<string | null | undefined>;
  setPassword(password: string): Promise<void>;
  deletePassword(): Promise<unknown>;
}

/**
 * On Linux the Secret Service alone: the kernel's keyring, which the package would fall back to, is
 * gone after a reboot (keyrings(7)).
 */
async function open(profile: string): Promise<Entry> {
  let AsyncEntry: typeof import('@napi-rs/keyring').AsyncEntry;
  try {
    ({ AsyncEntry } = await import('@napi-rs/keyring'));
  } catch (cause) {
    throw new UsageError(
      'The keyring needs the package @napi-rs/keyring beside aihub: npm install -g @napi-rs/keyring. ' +
        'Or run aihub login without --keyring.',
      { cause },
    );
  }
  return new AsyncEntry(service, profile, { linux: { store: 'secret-service' } });
}

/** What keyrings say is for developers; the sentence tells what to do. */
async function using<T>(profile: string, use: (entry: Entry) => Promise<T>): Promise<T> {
  try {
    return await use(await open(profile));
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(
      `The keyring of this system cannot be used: ${(cause as Error).message}. ` +
        'Unlock it; or run aihub login without --keyring, which keeps the token in a file.',
      { cause },
    );
  }
}

export async function readFromKeyring(profile: string): Promise<string> {
  const token = await using(profile, (entry) => entry.getPassword());
  if (token) return token;
  throw new UsageError(
    `The keyring holds no token of the profile ${profile}. Run aihub login --profile ${profile} --keyring.`,
  );
}

export function writeToKeyring(profile: string, token: string): Promise<void> {
  return using(profile, (entry) => entry.setPassword(token));
}

export async function removeFromKeyring(profile: string): Promise<void> {
  await using(profile, (entry) => entry.deletePassword());
}
