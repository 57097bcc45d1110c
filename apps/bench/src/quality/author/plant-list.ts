import { DEAD, HOSTS, INVENTED, type PageKind, writeAddress } from '../site/page-kinds.ts';
import type { Dice } from './dice.ts';
import type { Fact } from './fact.ts';
import type { DefectRates } from './rates.ts';

/** An entry as the author sends it; what is at its address stands in the address. */
export interface SentResource {
  readonly title: string;
  readonly url: string;
  readonly resource_type: 'article' | 'book' | 'documentation';
  readonly description: string;
  readonly language: string;
  readonly work_id: '';
}

const KINDS = ['article', 'book', 'documentation'] as const;

const drawKind = (rates: DefectRates, dice: Dice): PageKind => {
  const drawn = dice.random();
  if (drawn < rates.invented_link) return dice.pick(INVENTED);
  return drawn < rates.invented_link + rates.dead_link ? dice.pick(DEAD) : 'sound';
};

interface EntryOrder {
  readonly rates: DefectRates;
  readonly port: number;
  /** Tells this entry's address from all others of its fact. */
  readonly edition: string;
}

/** Writes an entry about a fact, at an address where something is or nothing. */
export function plantEntry(
  { entity, aspect, subject }: Fact,
  { rates, port, edition }: EntryOrder,
  dice: Dice,
): SentResource {
  const kind = drawKind(rates, dice);
  const title = `${entity.name}: ${aspect.heading}`;
  const path = `${edition}/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
  return {
    title,
    url: writeAddress(kind, path, { host: dice.pick(HOSTS), port }),
    resource_type: dice.pick(KINDS),
    description: `${aspect.heading} (${entity.name})`,
    language: subject.language,
    work_id: '',
  };
}
