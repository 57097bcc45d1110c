import { findModelClass } from '../limiter/find-model-class.ts';
import type { ModelPrice, PriceList } from './price-file.ts';

/** A model at an address, at a moment. */
interface PriceQuestion {
  /** As the transport shows it. */
  readonly address: string;
  readonly model: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface FoundPrice extends ModelPrice {
  /** Name and date of the list that it stands in. */
  readonly version: string;
}

/** What tokens cost. */
export interface PriceBook {
  /** null when nobody has written the price down: it is never guessed. */
  find(question: PriceQuestion): FoundPrice | null;
}

/** Makes a book of these lists; a later list wins over an earlier one. */
export const createPriceBook = (lists: readonly PriceList[]): PriceBook => ({
  find({ address, model, at }) {
    const day = new Date(at).toISOString().slice(0, 10);
    const host = URL.canParse(address) ? new URL(address).hostname : address;
    const held = lists.filter(
      (list) =>
        (list.at === undefined || list.at === host) &&
        (list.from ?? day) <= day &&
        day <= (list.until ?? day),
    );
    // A snapshot of its own price stands under its whole name.
    for (const name of [model, findModelClass(model)]) {
      const list = held.findLast(({ models }) => Object.hasOwn(models, name));
      const price = list?.models[name];
      if (list !== undefined && price !== undefined)
        return { ...price, version: `${list.name}@${list.read_at}` };
    }
    return null;
  },
});
