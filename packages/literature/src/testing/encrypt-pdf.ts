import { createHash } from 'node:crypto';

/** What a reader needs to open a locked PDF, and what locks its parts. */
export interface PdfLock {
  /** The body of the /Encrypt dictionary. */
  readonly dictionary: string;
  lock(object_no: number, bytes: Uint8Array): Buffer;
}

/** ISO 32000-1, 7.6.3.3, algorithm 2: what passwords are filled up with. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ROUNDS = 50;
const KEY_BYTES = 16;

/** Locks a PDF as the standard security handler of revision 3 does (RC4, 128 bits); `id` is the file's first id. */
export function createPdfLock(id: Buffer, { user, owner }: { user: string; owner: string }): PdfLock {
  const owner_entry = rc4Twenty(digest(pad(owner), ROUNDS + 1), pad(user));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-1);
  const key = digest(Buffer.concat([pad(user), owner_entry, permissions, id]), ROUNDS + 1);
  const proof = rc4Twenty(key, digest(Buffer.concat([PADDING, id]), 1));
  const user_entry = Buffer.concat([proof, Buffer.alloc(KEY_BYTES)]);
  return {
    dictionary: `/Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O <${owner_entry.toString('hex')}> /U <${user_entry.toString('hex')}>`,
    lock: (object_no, bytes) => {
      const suffix = Buffer.from([object_no & 255, (object_no >> 8) & 255, (object_no >> 16) & 255, 0, 0]);
      return rc4(digest(Buffer.concat([key, suffix]), 1), bytes);
    },
  };
}

const pad = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password), PADDING]).subarray(0, PADDING.length);

function digest(bytes: Buffer, times: number): Buffer {
  let result = bytes;
  for (let round = 0; round < times; round += 1) result = createHash('md5').update(result).digest();
  return result;
}

function rc4Twenty(key: Buffer, bytes: Buffer): Buffer {
  let result = bytes;
  for (let round = 0; round < 20; round += 1) {
    result = rc4(
      key.map((byte) => byte ^ round),
      result,
    );
  }
  return result;
}

/** RC4 by hand: the crypto library no longer has it. */
function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const read = (at: number): number => state[at & 255] ?? 0;
  const swap = (one: number, other: number) => {
    const kept = read(one);
    state[one & 255] = read(other);
    state[other & 255] = kept;
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + read(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(
    bytes.map((byte, at) => {
      const i = at + 1;
      j = (j + read(i)) & 255;
      swap(i, j);
      return byte ^ read(read(i) + read(j));
    }),
  );
}
