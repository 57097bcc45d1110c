import { TransportError } from './transport-error.ts';

/** What came of a body; with the error that ended it, when it did not end by itself. */
export interface CollectedBody {
  readonly bytes: Uint8Array;
  readonly error?: unknown;
}

interface CollectOptions {
  /** What never ends must not fill the memory: this much is kept, and the rest given up. */
  readonly most_bytes: number;
  /** Called with every piece; throwing gives the rest up. */
  readonly onPiece?: (piece: Uint8Array) => void;
  /** Asked with every piece; true once nothing more is needed, whether the connection closes or not. */
  readonly isWhole?: (piece: Uint8Array) => boolean;
}

/** A connection whose body ends soon after its last word serves the next call; one that stays open is given up. */
const LINGER_MS = 500;

/**
 * Collects a body to its end, and keeps what was there when it breaks off: it was paid for. A source that hangs after
 * the last word is left, but only the signal of its request closes it.
 */
export async function collectBody(
  body: AsyncIterable<Uint8Array>,
  { most_bytes, onPiece, isWhole }: CollectOptions,
): Promise<CollectedBody> {
  const pieces: Uint8Array[] = [];
  const source = body[Symbol.asyncIterator]();
  let room = most_bytes;
  let lingered: Promise<undefined> | undefined;
  // A plain timer: ending one of node:timers/promises makes two errors with their stacks, for every call.
  let timer: NodeJS.Timeout | undefined;
  try {
    for (;;) {
      const step = await (lingered === undefined ? source.next() : Promise.race([source.next(), lingered]));
      if (step === undefined || step.done === true) break;
      const piece = step.value;
      pieces.push(piece.length > room ? piece.subarray(0, room) : piece);
      room -= piece.length;
      if (room < 0) throw new TransportError('The answer does not end.', { code: 'endless' });
      onPiece?.(piece);
      if (isWhole?.(piece) === true) {
        lingered ??= new Promise((resolve) => {
          timer = setTimeout(() => resolve(undefined), LINGER_MS);
        });
      }
    }
    return { bytes: Buffer.concat(pieces) };
  } catch (error) {
    const bytes = Buffer.concat(pieces);
    return lingered === undefined ? { bytes, error } : { bytes };
  } finally {
    clearTimeout(timer);
    // It may fail only because nobody wants it any more.
    source.return?.().catch(() => {});
  }
}
