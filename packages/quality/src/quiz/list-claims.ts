/** An option that a text calls right by its letter or number, counted from 0. */
export interface Claim {
  readonly name: string;
  readonly index: number;
}

const RIGHT = '(?:correct|right|best|true)';
const END = String.raw`(?=$|[\s]*[.,;:!)—-]|[\s]+(?:because|since|as|which|for|and|\())`;
const LIST = String.raw`\(?([A-H]\)?(?:(?:, ?|,? and | & )\(?[A-H]\)?)*)`;
const PATTERNS = [
  new RegExp(
    String.raw`\b[Cc]orrect (?:answers?|options?|choices?)?\s?(?:is|are|would be|must be|:)+\s*(?:therefore )?(?:[Oo]ptions? |[Aa]nswers? |[Cc]hoices? )?["']?${LIST}["']?${END}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b[Tt]he (?:right|best) (?:answers?|options?|choices?) (?:is|are)\s*(?:[Oo]ptions? )?${LIST}${END}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?) ${LIST} (?:is|are)(?: both| all)?(?: the)? ${RIGHT}\b(?! (?:only|if))`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:^|[.!?] )${LIST} (?:is|are)(?: both| all)?(?: the)? (?:correct|right)\b(?! (?:only|if))`,
    'gu',
  ),
  /^(?:[Tt]he )?[Aa]nswer(?: is)?:?\s?\(?([A-H])\)?(?=\s*[.,;:—-]|$)/gu,
  /(?<!不|非)(?:故|应|所以|因此|因而|须|得)(?:本题)?(?:应)?选择?\s?(?:选项)?\s?([A-H](?:[、,和及 ]*[A-H])*)(?![A-Za-z])/gu,
  /(?:正确(?:答案|选项)|本题答案|^答案|[。,;]答案)(?:应)?(?:该)?(?:是|为|:)\s?(?:选项)?\s?([A-H](?:[、,和及 ]*[A-H])*)(?![A-Za-z])/gu,
  /(?:选项\s?([A-H])|(?<![A-Za-z、])([A-H])\s?(?:选项|项))\s?(?:的?说法)?(?:是|才是)?(?:正确|对)(?:的|答案|$|[。,;])/gu,
];
const NUMBERED = [
  /\b[Oo]ption (?:number )?([1-8]) is(?: the)? (?:correct|right)\b/gu,
  /\b[Tt]he correct (?:answer|option) is (?:option |number )?#?([1-8])(?=[.,:;]|$)(?=.*\boption)/gu,
];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const ORDINAL =
  /\b[Tt]he (first|second|third|fourth|fifth) (?:option|answer|choice) is(?: the)? (?:correct|right)\b/gu;
const ORDINAL_ZH = /第([一二三四五])(?:个)?(?:选项|答案|项)(?:才)?是?正确/gu;

/** Lists the options that an explanation calls right by letter, number or place. */
export function listClaims(text: string): Claim[] {
  const letters = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) =>
      [...(match.slice(1).find(Boolean) ?? '')]
        .filter((sign) => /[A-H]/.test(sign))
        .map((letter) => ({ name: letter, index: letter.charCodeAt(0) - 65 })),
    ),
  );
  const numbers = NUMBERED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, number = '']) => ({ name: number, index: Number(number) - 1 })),
  );
  const ordinals = [...text.matchAll(ORDINAL)].map(([, word = '']) => ({
    name: word,
    index: ORDINALS.indexOf(word),
  }));
  const chinese = [...text.matchAll(ORDINAL_ZH)].map(([, word = '']) => ({
    name: word,
    index: '一二三四五'.indexOf(word),
  }));
  return [...letters, ...numbers, ...ordinals, ...chinese];
}
