import { AppError, type LlmUsage, type RetryAdvice } from '@roadwright/domain';
import { describeFailure } from './describe-failure.ts';
import { FAILURE_RULES, type Failure } from './failure.ts';

interface Ending {
  readonly failure: Failure;
  readonly model: string;
  readonly transport: { readonly address: string; readonly key_variable: string };
  readonly usage: LlmUsage;
}

/** Makes the error that ends a call: what the person reads, whether to come back, and what it cost so far. */
export function createLlmError({ failure, model, transport, usage }: Ending): AppError {
  const detail = describeFailure({ failure, model, ...pick(transport) });
  return new AppError(FAILURE_RULES[failure.kind].code, detail, {
    retry: createAdvice(failure),
    cause: failure.cause,
    meta: { kind: failure.kind, status: failure.status, model, address: transport.address, usage },
  });
}

// The transport is an object with more in it; only these two may reach a message.
const pick = ({ address, key_variable }: Ending['transport']) => ({ address, key_variable });

function createAdvice({ kind, retry_after_ms }: Failure): RetryAdvice {
  if (FAILURE_RULES[kind].retry === 'never') return 'never';
  return retry_after_ms === undefined ? 'backoff' : { after_ms: retry_after_ms };
}
