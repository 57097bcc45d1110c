import { setTimeout as wait } from 'node:timers/promises';

/** 16 MiB: enough for an honest mistake. */
const MAX_BYTES = 16_777_216;
/** A sender that takes longer gets its answer in the middle of sending. */
const PATIENCE_MS = 1_000;

/**
 * Reads the rest of a body that will be refused and keeps nothing of it, within bounds. An answer to a peer that still
 * writes is often lost: its writes meet a closed connection before it reads (RFC 9112, section 9.6).
 */
export async function swallowRest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  await Promise.race([readToEnd(reader), wait(PATIENCE_MS, undefined, { ref: false })]);
}

async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    for (let size = 0; size <= MAX_BYTES; ) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.byteLength;
    }
  } catch {
    // Whoever left needs no answer.
  }
}
