import { IDENTIFIER_SCHEMES, type Identifier } from './identifier.ts';

/** Gives an identifier as one text, such as `doi:10.1000/abc`; two are the same exactly when their texts are. */
export const nameIdentifier = ({ scheme, value }: Identifier): string => `${scheme}:${value}`;

/** Gives each identifier once, in the order given; null is left out. */
export const uniteIdentifiers = (identifiers: readonly (Identifier | null)[]): Identifier[] => [
  ...new Map(identifiers.filter((one) => one !== null).map((one) => [nameIdentifier(one), one])).values(),
];

/** Gives identifiers in the order in which their registries are trusted, and by value within one. */
export const sortIdentifiers = (identifiers: readonly Identifier[]): Identifier[] =>
  identifiers.toSorted(
    (one, other) =>
      IDENTIFIER_SCHEMES.indexOf(one.scheme) - IDENTIFIER_SCHEMES.indexOf(other.scheme) ||
      (one.value < other.value ? -1 : one.value > other.value ? 1 : 0),
  );
