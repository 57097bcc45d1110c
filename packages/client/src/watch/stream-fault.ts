import { RoadwrightError } from '../error/roadwright-error.ts';

/** Why a stream ended early; whether it could not be had at all decides if polling takes over. */
export class StreamFault extends Error {
  readonly unsupported: boolean;

  constructor(reason: string, { unsupported = false } = {}) {
    super(reason);
    this.name = 'StreamFault';
    this.unsupported = unsupported;
  }
}

/** Not acceptable (no stream there), request timeout, too many requests. */
const PASSING_REFUSALS: readonly number[] = [406, 408, 429];

/** Whether an error says that this task can never be watched, so that another try is in vain. */
export const isFinal = (error: unknown): boolean =>
  error instanceof RoadwrightError &&
  (isRefusal(error) || (error.status === 200 && error.code === 'unexpected_answer'));

const isRefusal = ({ status }: RoadwrightError): boolean =>
  status >= 400 && status < 500 && !PASSING_REFUSALS.includes(status);

/** Whether an error says that no stream can be had, while other requests may do. */
export const isUnsupported = (error: unknown): boolean =>
  (error instanceof StreamFault && error.unsupported) ||
  (error instanceof RoadwrightError && error.status === 406);
