import { stemWord } from './stem-word.ts';

const WORD = /\p{Script=Han}+|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\p{L}\p{M}\p{N}]*/gu;
const HAN = /^\p{Script=Han}/u;
/** The same where nothing else can stand, several times as fast. */
const PLAIN_WORD = /[a-z][a-z\d]*/gi;
const BEYOND_ASCII = /[^\0-\x7f]/;

const LEAST_LETTERS = 3;

/** Words that say nothing about a matter, and those that questions are made of. */
const EMPTY_WORDS = new Set(
  `about above according after again against allow also always among amount answer answers apply appropriate based because
  been before being below best better between both called cannot case cases cause caused causes common commonly compared
  concept consider considered contain contains correct correctly could describe described describes description determine
  different difference does doing done during each effect either ensure every example explain explains false feature
  find first following form from function gave generally give given gives happen happens have having help helps here
  identify important incorrect indicate indicates into item just kind known last least less like likely made main mainly
  make makes making many mean meant means method might more most must name named need needed needs never number occur
  occurs often only option options order other others over part particular person place point possible primarily primary
  process produce provide provides purpose question reason refer refers related represent represents require required
  requires result results right role same second select selected should show shows side significant similar situation
  some someone something state statement statements step steps still such take takes term than that their them then there
  these they thing things this those three through time times true type types under until used user users uses using
  usually value various very well were what when where which while whole will with within without word work works would
  wrong your the and for are was not you all any can had has her his him how its new now old see two who did let put say
  she too use one out get may own off per via yes why few our was nor but own six ten way day set end got`.split(
    /\s+/,
  ),
);
const EMPTY = new Set([...EMPTY_WORDS].map(stemWord));

/** Characters that bind words or ask: a pair with one of them is no word of the matter. */
const EMPTY_HAN = new Set(
  '座位的了是在和与或及而且但若如则以于为对从到由向把被将让使给就也还又再更最很太不没无非未有这那哪其此该各每某何谁什么怎样几多少个些种类项条位名次件所者之得着过吗呢吧啊会能可要应须需上下中内外前后里间时候后当第一二三四五六七八九十两只它他她们我你您出入来去做用作说讲'.split(
    '',
  ),
);
const EMPTY_PAIRS = new Set(
  [
    '正确',
    '错误',
    '下列',
    '以下',
    '主要',
    '因为',
    '通常',
    '属于',
    '包括',
    '说法',
    '选项',
    '描述',
    '关于',
    '原因',
  ].concat([
    '目的',
    '方式',
    '方法',
    '问题',
    '结果',
    '情况',
    '表示',
    '通过',
    '进行',
    '需要',
    '必须',
    '可以',
    '叫做',
    '称为',
    '比较',
    '完全',
    '直接',
    '具有',
    '部分',
    '发生',
    '产生',
    '成为',
    '同时',
    '特点',
    '特征',
    '关系',
    '影响',
    '提高',
  ]),
);

/** Lists what a text is about: stems of its content words; of Chinese, pairs of neighbouring characters. */
export function listTerms(lower: string): Set<string> {
  const terms = new Set<string>();
  const is_plain = !BEYOND_ASCII.test(lower);
  for (const word of lower.match(is_plain ? PLAIN_WORD : WORD) ?? []) {
    if (!is_plain && HAN.test(word)) addPairs(word, terms);
    // Every other word is empty as it is written, and need not be stemmed.
    else if (word.length >= LEAST_LETTERS && !EMPTY_WORDS.has(word)) {
      const stem = stemWord(word);
      if (!EMPTY.has(stem)) terms.add(stem);
    }
  }
  return terms;
}

function addPairs(run: string, terms: Set<string>): void {
  for (let index = 1; index < run.length; index++) {
    const [one, other] = [run.charAt(index - 1), run.charAt(index)];
    if (EMPTY_HAN.has(one) || EMPTY_HAN.has(other) || EMPTY_PAIRS.has(one + other)) continue;
    terms.add(one + other);
  }
}
