const ENGLISH =
  'the of and to in is that it for was on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may long little very after called just where most know that you he a i';
/** Small words of German, French, Spanish, Portuguese, Italian and Dutch that English does not have. */
const FOREIGN =
  'der das und ist nicht ein eine einen dem den mit von für auf sich auch wird aus bei zu zur zum über oder nach durch sind werden kann im am le la les des et est une un dans que qui pour par sur avec il du au aux ce cette sans ou sont pas plus elle ne se el los las y de en es con del su al lo una os um uma para com não ao dos da em e o na di che si è non sono più gli della nel alla per come het een van dat niet zijn met voor op aan ook wordt naar';
const [IS_ENGLISH, IS_FOREIGN] = [1, 2] as const;
/** Whose each small word is; to look once into one table is half of the work. */
const SMALL = new Map<string, number>();
for (const word of ENGLISH.split(' ')) SMALL.set(word, IS_ENGLISH);
for (const word of FOREIGN.split(' ')) SMALL.set(word, (SMALL.get(word) ?? 0) | IS_FOREIGN);
const LONGEST_SMALL = Math.max(...[...SMALL.keys()].map(({ length }) => length));
const LEAST_WORDS = 8;
/** So much of running text are small words, in all these languages. */
const LEAST_SHARE = 0.18;

/** What tells of the language of Latin words. */
export interface SmallWords {
  readonly words: number;
  readonly english: number;
  readonly foreign: number;
}

/** Counts the small words among Latin ones in lower case. */
export function countSmallWords(words: readonly string[]): SmallWords {
  let [english, foreign] = [0, 0];
  for (const word of words) {
    if (word.length > LONGEST_SMALL) continue;
    const owners = SMALL.get(word) ?? 0;
    if ((owners & IS_ENGLISH) !== 0) english++;
    if ((owners & IS_FOREIGN) !== 0) foreign++;
  }
  return { words: words.length, english, foreign };
}

/** How foreign a run of Latin words is to English: 1 when its small words are another language's, else 0. */
export const measureStrangeness = ({ words, english, foreign }: SmallWords): number =>
  words >= LEAST_WORDS && foreign >= LEAST_SHARE * words && foreign > 1.5 * english ? 1 : 0;
