import { AppError, type LlmUsage, type RetryAdvice } from '@roadwright/domain';
import { describeFailure } from './describe-failure.ts';
import { FAILURE_RULES, type Failure } from './failure.ts';

/** A failure, and the model at the endpoint where it happened. */
interface Placed {
  readonly failure: Failure;
  readonly route: {
    readonly model: string;
    readonly transport: { readonly address: string; readonly key_variable: string };
  };
}

interface Ending extends Placed {
  /** The fallbacks that failed, too. */
  readonly others: readonly Placed[];
  readonly usage: LlmUsage;
}

/** Makes the error that ends a call: what the person reads, whether to come back, and what it cost so far. */
export function createLlmError({ failure, route, others, usage }: Ending): AppError {
  const { model, transport } = route;
  return new AppError(FAILURE_RULES[failure.kind].code, describe({ failure, route }, others), {
    retry: createAdvice([failure, ...others.map((other) => other.failure)]),
    cause: failure.cause,
    meta: { kind: failure.kind, status: failure.status, model, address: transport.address, usage },
  });
}

function describe(first: Placed, others: readonly Placed[]): string {
  const sentences = [first, ...others].map(({ failure, route: { model, transport } }) => {
    const { address, key_variable } = transport;
    return describeFailure({ failure, model, address, key_variable });
  });
  const [own = '', ...more] = sentences;
  return more.length === 0 ? own : `${own} Its fallbacks failed, too: ${more.join(' ')}`;
}

/** The most hopeful of the ways ends a call no worse than any of them alone would. */
function createAdvice(failures: readonly Failure[]): RetryAdvice {
  const hopeful = failures.find(({ kind }) => FAILURE_RULES[kind].retry !== 'never');
  if (hopeful === undefined) return 'never';
  const { retry_after_ms } = hopeful;
  return retry_after_ms === undefined ? 'backoff' : { after_ms: retry_after_ms };
}
