/** A stretch of numbers with what is counted; a bound that is left out of it is moved by a hair. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

const HAIR = 1e-9;
const NUMBER = String.raw`[$€£¥]?([+-]?\d+(?:\.\d+)?)`;
const UNIT = String.raw`\s?([^\d,;]{0,20}?)\s?`;

type Bound = (value: number) => readonly [low: number, high: number];
const from: Bound = (value) => [value, Number.POSITIVE_INFINITY];
const beyond: Bound = (value) => [value + HAIR, Number.POSITIVE_INFINITY];
const upTo: Bound = (value) => [Number.NEGATIVE_INFINITY, value];
const below: Bound = (value) => [Number.NEGATIVE_INFINITY, value - HAIR];

const before = (words: string) => new RegExp(`^(?:${words})\\s?${NUMBER}${UNIT}$`, 'u');
const after = (words: string) => new RegExp(`^${NUMBER}${UNIT}(?:${words})${UNIT}$`, 'u');

/** The first pattern that fits counts. */
const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [before('at least|no (?:less|fewer) than|a minimum of|≥|>=|至少|不少于|不低于|大于等于|大于或等于'), from],
  [before('more than|over|above|greater than|exceeding|>|超过|多于|大于|高于'), beyond],
  [before('at most|up to|no more than|a maximum of|≤|<=|至多|最多|不超过|不多于|小于等于|小于或等于'), upTo],
  [before('less than|fewer than|under|below|<|少于|小于|低于|不到|不足'), below],
  [after('(?:or|and) (?:more|above|over|older|higher|greater|later|longer)|及以上|或以上|以上|或更多'), from],
  [
    after(
      '(?:or|and) (?:less|fewer|below|under|younger|lower|earlier|shorter)|及以下|或以下|以下|以内|或更少',
    ),
    upTo,
  ],
  [new RegExp(`^${NUMBER}\\+${UNIT}$`, 'u'), from],
];
const BETWEEN = [
  new RegExp(`^(?:from |从)?${NUMBER}${UNIT}(?:-|–|—|~|to|到|至)\\s?${NUMBER}${UNIT}$`, 'u'),
  new RegExp(`^between ${NUMBER}${UNIT}and\\s?${NUMBER}${UNIT}$`, 'u'),
];
const POINT = new RegExp(`^${NUMBER}${UNIT}$`, 'u');

/** Reads `5 or more`, `10–20 km`, `不超过 3 天` or `7` as a stretch of numbers; null for anything else. */
export function readSpan(lower: string): Span | null {
  if (!/\d/.test(lower)) return null;
  const text = lower
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[.。]$/, '')
    .trim();
  if (text.length > 60) return null;
  for (const [pattern, bound] of BOUNDS) {
    const [, value, ...units] = pattern.exec(text) ?? [];
    if (value === undefined) continue;
    const [low, high] = bound(Number(value));
    return { low, high, unit: units.join('') };
  }
  const [, low, first = '', high, last = ''] =
    BETWEEN.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? [];
  if (low !== undefined && (first === '' || first === last) && Number(low) <= Number(high)) {
    return { low: Number(low), high: Number(high), unit: last };
  }
  const [, value, unit = ''] = POINT.exec(text) ?? [];
  return value === undefined ? null : { low: Number(value), high: Number(value), unit };
}
