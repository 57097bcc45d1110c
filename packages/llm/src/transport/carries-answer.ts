/** Lines by which servers keep a connection awake while they have nothing to say. */
const isIdle = (line: string): boolean =>
  line === '' || line.startsWith(':') || line === 'event: ping' || /^data: ?\{"type": ?"ping"\}$/.test(line);

/** Tells whether a piece of a body is more than a sign that the connection is alive. */
export const carriesAnswer = (piece: Uint8Array): boolean =>
  Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    .toString('latin1')
    .split('\n')
    .some((line) => !isIdle(line.trim()));
