/** Micro-dollars in a dollar. */
const MICRO = 1_000_000;

/** Writes a sum in the language of a tag: below a cent as that, else with cents. */
export function writeMoney(micro_usd: number, tag: string): string {
  const write = (dollars: number) =>
    new Intl.NumberFormat(tag, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
    }).format(dollars);
  return micro_usd > 0 && micro_usd < MICRO / 100 ? `< ${write(0.01)}` : write(micro_usd / MICRO);
}
