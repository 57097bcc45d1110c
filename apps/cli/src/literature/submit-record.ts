import { setTimeout as sleep } from 'node:timers/promises';
import { type RoadwrightClient, RoadwrightError } from '@roadwright/client';
import type { AcceptedWork, BibliographicRecord, Failure } from '@roadwright/domain';
import { createRecordRequest } from './record-request.ts';

/** What became of one record; null when it was not waited for to the end. */
export type RecordOutcome =
  | { readonly result: 'created' | 'duplicate' }
  | { readonly failure: RecordFailure }
  | null;

/** Why a record was not taken in. */
export type RecordFailure = Pick<Failure, 'detail'> & { readonly code: string };

interface Submitting {
  readonly client: RoadwrightClient;
  readonly signal: AbortSignal;
}

/**
 * Submits a record and waits until it is known what it is. A refusal is the record's own, and its outcome.
 *
 * @throws RoadwrightError when the API cannot be reached, so that no other record has a chance either
 */
export async function submitRecord(
  { client, signal }: Submitting,
  record: BibliographicRecord,
): Promise<RecordOutcome> {
  const request = createRecordRequest(record);
  const idempotency_key = crypto.randomUUID();
  // Under one key it stays one submission, of which each answer tells what is known by then.
  const submit = () => client.addLiterature(request, { idempotency_key, signal });
  try {
    const { task_id, result } = await whenAdmitted(submit, signal);
    if (result === 'duplicate') return { result };
    for await (const event of client.watchTask(task_id, { signal })) {
      if (event.type === 'task_failed') return { failure: event.problem };
      if (event.type === 'task_cancelled') return { failure: CANCELLED };
    }
    if (signal.aborted) return null;
    const known = await whenAdmitted(submit, signal);
    return { result: known.result === 'duplicate' ? 'duplicate' : 'created' };
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof RoadwrightError && isOwn(error)) return { failure: describe(error) };
    throw error;
  }
}

const CANCELLED: RecordFailure = { code: 'cancelled', detail: 'Somebody has cancelled the task.' };

/** When a full queue says nothing of when to come back. */
const PAUSE_MS = 10_000;

/** Sends a request again for as long as there are too many tasks. */
async function whenAdmitted(submit: () => Promise<AcceptedWork>, signal: AbortSignal): Promise<AcceptedWork> {
  for (;;) {
    try {
      return await submit();
    } catch (error) {
      if (!(error instanceof RoadwrightError) || error.status !== 429) throw error;
      await sleep(error.retry_after_ms ?? PAUSE_MS, undefined, { signal });
    }
  }
}

const isOwn = ({ status, code }: RoadwrightError): boolean =>
  status >= 400 && status < 500 && code !== 'unexpected_answer';

function describe({ code, detail, errors }: RoadwrightError): RecordFailure {
  const fields = errors.map((one) => one.detail).filter((one) => !detail.includes(one));
  return { code, detail: [detail, ...fields].join(' ') };
}
