import { defineRule, type Fault } from '../rule/define-rule.ts';
import { countWords } from '../text/count-words.ts';
import { findLoop } from '../text/find-loop.ts';
import { type LessonSubject, nameLine, type ProseBlock } from './lesson.ts';

/** Shorter blocks may well stand twice: `Try it.`, `Answer: true.` A character of Chinese is taken for .6 words. */
const LEAST_BLOCK = 6;
/** A sentence of this length is never said twice, a shorter one not three times. */
const LONG_SENTENCE = 12;
const SHORT_SENTENCE = 4;
const CHARACTER = 0.6;

/** Passages that stand twice, as models write them that have lost their way. */
export const repeatedParagraph = defineRule<LessonSubject>({
  name: 'repeated_paragraph',
  severity: 'warning',
  source: 'Holtzman et al. 2020, The Curious Case of Neural Text Degeneration, arXiv:1904.09751',
  find: ({ prose }) => {
    const bodies = prose.filter(
      (block): block is ProseBlock => block.kind === 'prose' && block.holder !== 'cell',
    );
    return [...findLoops(bodies), ...findBlocks(bodies), ...findSentences(bodies)];
  },
});

function findLoops(bodies: readonly ProseBlock[]): Fault[] {
  return bodies.flatMap(({ words, line }) => {
    const loop = findLoop(words.level);
    return loop === null ? [] : [describe(loop, line, 'is said over and over')];
  });
}

function findBlocks(bodies: readonly ProseBlock[]): Fault[] {
  const first = new Map<string, number>();
  return bodies.flatMap(({ text, line, words }) => {
    const level = words.level.text;
    const earlier = first.get(level);
    if (earlier === undefined) first.set(level, line);
    if (earlier === undefined || weigh(level) < LEAST_BLOCK) return [];
    return [describe(text, line, `stands already in line ${earlier}`)];
  });
}

/** Blocks that are repeated whole are told already, so each block's sentences are counted once. */
function findSentences(bodies: readonly ProseBlock[]): Fault[] {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return bodies.flatMap(({ line, is_quoted, words }) => {
    if (is_quoted || seen.has(words.level.text)) return [];
    seen.add(words.level.text);
    return words.sentences.flatMap((sentence) => {
      const own = sentence.toLowerCase();
      const count = (counts.get(own) ?? 0) + 1;
      counts.set(own, count);
      if (count < 2) return [];
      const weight = weigh(sentence);
      const told = weight >= LONG_SENTENCE ? 2 : 3;
      if (weight < SHORT_SENTENCE || count !== told) return [];
      return [describe(sentence, line, `is said ${count} times`)];
    });
  });
}

function weigh(text: string): number {
  const { words, characters } = countWords(text);
  return words + characters * CHARACTER;
}

const describe = (words: string, line: number, what: string): Fault => ({
  where: nameLine(line),
  detail: `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}” ${what}.`,
  suggestion: 'Say it once, where it belongs, and give the other place what it lacks.',
});
