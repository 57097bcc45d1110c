import { readFile } from 'node:fs/promises';
import { createPriceBook, type PriceBook } from './create-price-book.ts';
import { type PriceList, priceFileSchema } from './price-file.ts';
import shipped from './prices.json' with { type: 'json' };

/** A book, or everything that is wrong with the file, each as a sentence that names the variable. */
type PriceLoading = { readonly prices: PriceBook } | { readonly faults: readonly string[] };

/** Reads the shipped prices and, on top of them, those of a person's own file (LLM_PRICES). */
export async function loadPrices(path: string | undefined): Promise<PriceLoading> {
  const { lists } = priceFileSchema.parse(shipped);
  if (path === undefined) return { prices: createPriceBook(lists) };
  const own = await readLists(path);
  return 'faults' in own ? own : { prices: createPriceBook([...lists, ...own.lists]) };
}

async function readLists(path: string): Promise<{ lists: PriceList[] } | { faults: string[] }> {
  let written: unknown;
  try {
    written = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    return { faults: [`LLM_PRICES: ${path} ${why}.`] };
  }
  const read = priceFileSchema.safeParse(written);
  if (read.success) return read.data;
  return {
    faults: read.error.issues.map(
      ({ path: place, message }) => `LLM_PRICES: ${path} at /${place.map(String).join('/')}: ${message}`,
    ),
  };
}
