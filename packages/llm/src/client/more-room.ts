import type { Failure } from '../failure/failure.ts';

const GROWTH = 2;
/** Growth below which an answer ended at a limit that does not move, with some play for other words. */
const LEAST_GROWTH = 1.25;
/** The smallest room that is asked for, in tokens: less would cut thinking models before their first word. */
const LEAST_ROOM = 4096;

/** Gives the room to ask for after an answer that was cut short. */
export const findMoreRoom = ({ output_tokens = 0 }: Failure): number =>
  Math.max(LEAST_ROOM, Math.ceil(output_tokens * GROWTH));

/**
 * Judges a failure in the light of an answer that was cut short before. Where the provider refuses more room, or gives
 * it and cuts at the same place, the earlier failure stands: the model cannot write more.
 */
export function judgeRoom(failure: Failure, cut_short: Failure | undefined): Failure {
  if (cut_short === undefined) return failure;
  if (failure.kind === 'bad_request' || failure.kind === 'too_long') return cut_short;
  const { output_tokens = 0 } = failure;
  const moved = output_tokens >= (cut_short.output_tokens ?? 0) * LEAST_GROWTH;
  return failure.kind === 'truncated' && !moved ? cut_short : failure;
}
