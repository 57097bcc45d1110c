import { AppError } from '@roadwright/domain';
import { type Asking, attempt, type Barred } from './attempt.ts';
import { type CallRun, findStopReason } from './call-run.ts';
import { countPromptTokens } from './count-tokens.ts';
import type { Engine } from './engine.ts';
import type { AttemptResult } from './judge-attempt.ts';

/**
 * Makes an attempt when the budgets have money for it; while others are under way that may still cost too much, it waits
 * for their bills.
 *
 * @throws AppError `budget_exhausted`, `price_unknown`; else as `attempt` does
 */
export async function payForAttempt(
  engine: Engine,
  run: CallRun,
  asking: Asking,
): Promise<AttemptResult | Barred> {
  const admission = await admit(engine, run, asking).catch((error: unknown) => {
    asking.passage.cancel();
    throw error;
  });
  if ('code' in admission) {
    asking.passage.cancel();
    const { model } = asking.visit.route;
    throw new AppError(admission.code, admission.detail, { meta: { model, usage: run.usage() } });
  }
  const earlier = run.last_attempt;
  try {
    return await attempt(engine, run, asking);
  } finally {
    // Ended already, unless nothing was sent.
    asking.passage.cancel();
    const { last_attempt } = run;
    // One that was called off before it was sent has cost nothing.
    admission.settle(
      last_attempt === undefined || last_attempt === earlier ? 0 : last_attempt.cost_micro_usd,
    );
  }
}

async function admit(engine: Engine, run: CallRun, { question, visit }: Asking) {
  const { step, budget, scope } = run.call;
  const { transport, model } = visit.route;
  try {
    return await engine.cashier.admit({
      step,
      address: transport.address,
      model,
      prompt_tokens: countPromptTokens(question),
      budget,
      order: scope.order,
      signal: run.closing,
    });
  } catch (error) {
    if (run.closing.aborted) throw findStopReason(run);
    throw error;
  }
}
