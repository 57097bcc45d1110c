import { createHash } from 'node:crypto';
import type { RandomBytes } from '@roadwright/domain';

/** What a secret is for; the mark by which people, and tools that look for leaked secrets, know it. */
const MARKS = { key: 'rw_', ticket: 'rwt_' } as const;
type SecretKind = keyof typeof MARKS;

/** 256 bits: nobody guesses it, so a plain hash keeps it as well as a slow one would. */
const SECRET_BYTES = 32;
const BODY = /^[A-Za-z0-9_-]{43}$/;
/** Of 256 bits 36 are shown, which leaves enough. */
const SHOWN = 6;

/** Makes a secret: its mark, then 256 random bits in base64url. */
export const createSecret = (kind: SecretKind, randomBytes: RandomBytes): string =>
  MARKS[kind] + Buffer.from(randomBytes(new Uint8Array(SECRET_BYTES))).toString('base64url');

/** Whether a text has the form of such a secret; no other needs to be looked up. */
export const isSecret = (kind: SecretKind, text: string): boolean =>
  text.startsWith(MARKS[kind]) && BODY.test(text.slice(MARKS[kind].length));

/** What is stored of a secret. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The beginning of a key, by which a person knows it again. */
export const prefixOf = (key: string): string => key.slice(0, MARKS.key.length + SHOWN);
