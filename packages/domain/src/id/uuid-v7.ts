import { z } from 'zod';

/** A clock in milliseconds since 1970, passed in so that tests decide the time. */
export type Clock = () => number;
/** Fills a buffer with random bytes, as `crypto.getRandomValues` does. */
export type RandomBytes = (buffer: Uint8Array) => Uint8Array;

/** Makes a time-ordered UUID (RFC 9562, section 5.7). */
export function createUuidV7(now: Clock, randomBytes: RandomBytes): string {
  const bytes = randomBytes(new Uint8Array(16));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const time = now();
  view.setUint32(0, Math.floor(time / 0x10000));
  view.setUint16(4, time % 0x10000);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An id of a task, in the form that the API shows. */
export const taskIdSchema = z.uuid('a task_id is a UUID');
