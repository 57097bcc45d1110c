import { createFailure, type Failure, isStoreFault, type LlmUsage, toAppError } from '@roadwright/domain';
import { isWindDown } from '../lane/fault.ts';
import type { LaneRun } from '../lane/lane-run.ts';
import { readErrorUsage } from '../lane/usage.ts';

/** What a call brought, or why it brought nothing. */
export type Tried<T> =
  | { readonly made: T; readonly failure?: undefined }
  | { readonly made: null; readonly failure: Failure; readonly usage: LlmUsage };

/**
 * Asks for something that a piece is none the worse without.
 *
 * @throws only when the claim cannot go on: wound down, aborted, lease lost, database gone
 */
export async function tryCheck<T>(run: LaneRun, ask: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { made: await ask() };
  } catch (error) {
    run.signal.throwIfAborted();
    if (isStoreFault(error) || isWindDown(run, error)) throw error;
    run.log.warn({ error }, 'check_failed');
    const { code, detail } = createFailure(toAppError(error));
    return { made: null, failure: { code, detail }, usage: readErrorUsage(error) };
  }
}
