import { normaliseText } from '../text/normalise-text.ts';
import { cutSiteName } from './cut-site-name.ts';

interface Compared {
  readonly title: string;
  readonly text: string;
  readonly expected_title: string;
  readonly topic_words: readonly string[];
}

const UNIT = /\p{Script=Han}+|[^\s\p{Script=Han}]+/gu;
const HAN = /^\p{Script=Han}/u;
/** Words that every title may have. */
const EMPTY = new Set(
  'a an the of to in on for and or with from by at is are what how why you your guide tutorial introduction intro course lesson book video article documentation docs official page home part chapter wikipedia 的 和 与 了 是'.split(
    ' ',
  ),
);
/** So much of the promised title must be found. */
const LEAST_TITLE = 0.6;
/** Or so much of it with most of the topic. */
const LEAST_TITLE_WITH_TOPIC = 0.3;
const LEAST_TOPIC = 0.5;

/** Whether a page speaks of what a title and its topic promise: words in English, pairs of characters in Chinese. */
export function isAboutSubject({ title, text, expected_title, topic_words }: Compared): boolean {
  const page = new Set([...listUnits(cutSiteName(title)), ...listUnits(text)]);
  if (page.size === 0) return false;
  const expected = listUnits(cutSiteName(expected_title));
  const topics = topic_words.map(listUnits).filter((units) => units.length > 0);
  const found = share(expected, page);
  if (expected.length > 0 && found >= LEAST_TITLE) return true;
  const told = topics.filter((units) => share(units, page) >= LEAST_TITLE).length;
  return (
    topics.length > 0 &&
    told / topics.length >= LEAST_TOPIC &&
    (expected.length === 0 || found >= LEAST_TITLE_WITH_TOPIC)
  );
}

const share = (units: readonly string[], page: ReadonlySet<string>): number =>
  units.length === 0 ? 0 : units.filter((unit) => page.has(unit)).length / units.length;

/** The words of a text that tell something, in the singular; of Chinese, pairs of neighbours. */
function listUnits(text: string): string[] {
  const units = normaliseText(text).match(UNIT) ?? [];
  const telling = units.flatMap((unit) =>
    HAN.test(unit) ? listPairs(unit) : [unit.replace(/(?<=[a-z]{3})s$/, '')],
  );
  const kept = telling.filter((unit) => !EMPTY.has(unit));
  return kept.length === 0 ? telling : kept;
}

const listPairs = (run: string): string[] =>
  run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
