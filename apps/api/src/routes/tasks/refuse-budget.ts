import { AppError } from '@roadwright/domain';

/**
 * Refuses a budget: no price of any model is known here, and a budget that nobody can keep would be a promise broken.
 *
 * @throws AppError `price_unknown`
 */
export function refuseBudget(budget_micro_usd: number | undefined, pointer: string): void {
  if (budget_micro_usd === undefined) return;
  throw new AppError(
    'price_unknown',
    'The price of the configured model is not known. Leave the budget out.',
    {
      errors: [{ pointer, detail: 'a budget needs a model with a known price' }],
    },
  );
}
