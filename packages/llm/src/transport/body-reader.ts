/** Takes a body piece by piece and gives what can be sent on at once, at the end the rest; empty is nothing. */
export interface BodyReader {
  read(piece: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/** What a stream says when the model came to its end by itself; put in for servers that leave it out. */
export const FINISH_EVENT = 'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n';
