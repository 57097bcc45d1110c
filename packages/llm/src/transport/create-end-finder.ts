/** No line that ends an answer is as long; of longer ones only the beginning is kept. */
const LONGEST_LINE = 40;

const DONE = /^data: ?\[DONE\]\s*$/;
const LAST_EVENT = /^event: ?message_stop\s*$/;

/**
 * Makes the check for the pieces of one body: true once it has said that it is whole, by OpenAI's `[DONE]` or
 * Anthropic's `message_stop`. Only whole lines count: inside of JSON a line never begins.
 */
export function createEndFinder(): (piece: Uint8Array) => boolean {
  let line = '';
  let in_last_event = false;
  let ended = false;
  const endLine = () => {
    ended ||= DONE.test(line) || (in_last_event && line.trim() === '');
    in_last_event ||= LAST_EVENT.test(line);
    line = '';
  };
  return (piece) => {
    const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) endLine();
      if (line.length < LONGEST_LINE) line += part.slice(0, LONGEST_LINE);
    }
    return ended || DONE.test(line);
  };
}
