import type { ConceptQuality, LinkCheck } from '@roadwright/domain';

/** A link that a reader should not count on. */
interface DoubtfulLink extends LinkCheck {
  readonly concept: ConceptQuality;
}

/** How grave a state is; the gravest stand first. */
const ORDER = ['dead', 'blocked', 'unverified'] as const;

/** Lists the links that were looked at and not found good, the gravest first and then in reading order. */
export const listDoubtful = (concepts: readonly ConceptQuality[]): DoubtfulLink[] =>
  ORDER.flatMap((state) =>
    concepts.flatMap((concept) =>
      (concept.resources?.links ?? [])
        .filter((link) => link.state === state)
        .map((link) => ({ ...link, concept })),
    ),
  );
