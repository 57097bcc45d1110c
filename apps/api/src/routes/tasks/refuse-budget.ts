import { AppError } from '@roadwright/domain';
import type { ApiDeps } from '../../api-deps.ts';

interface Wanted {
  readonly budget_micro_usd: number | undefined;
  /** Where it stands in the body. */
  readonly pointer: string;
}

/**
 * Refuses a budget while any configured model has no known price: one that nobody can keep would be a promise broken.
 *
 * @throws AppError `price_unknown`
 */
export async function refuseUnkeptBudget(
  { findUnpricedModels }: Pick<ApiDeps, 'findUnpricedModels'>,
  { budget_micro_usd, pointer }: Wanted,
): Promise<void> {
  if (budget_micro_usd === undefined) return;
  const models = await findUnpricedModels();
  if (models?.length === 0) return;
  const detail =
    models === null
      ? 'This server does not know the configured model, and so not its price.'
      : `The price of ${models.join(', ')} is not known.`;
  throw new AppError('price_unknown', `${detail} Leave the budget out, or name the price in LLM_PRICES.`, {
    errors: [{ pointer, detail: 'a budget needs a model with a known price' }],
  });
}
