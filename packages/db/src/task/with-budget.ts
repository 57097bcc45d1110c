import type { GenerateRequest } from '@roadwright/domain';

/** A request with this budget in place of its own. */
export function withBudget(request: GenerateRequest, budget_micro_usd: number | undefined): GenerateRequest {
  const { budget_micro_usd: _earlier, ...options } = request.options;
  return {
    ...request,
    options: budget_micro_usd === undefined ? options : { ...options, budget_micro_usd },
  };
}
