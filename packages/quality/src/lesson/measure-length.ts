import type { LessonSubject } from './lesson.ts';

/** Languages whose length is told in characters, as their prompts order it. */
const BY_CHARACTER = /^(?:zh|ja|yue|wuu|cmn)(?:$|-)/i;
/** The other kind of counting, two characters for a word, for what stands in another script. */
const CHARACTERS_PER_WORD = 2;

export interface Length {
  readonly amount: number;
  readonly unit: 'words' | 'characters';
}

/** Measures what there is to read, code left out: words, or characters where the language is read by them. */
export function measureLength({ prose, lesson }: LessonSubject): Length {
  let words = 0;
  let characters = 0;
  for (const block of prose) {
    const { han, kana, latin, other, numbers } = block.words.count;
    words += latin + other + numbers;
    characters += han + kana;
  }
  return BY_CHARACTER.test(lesson.language)
    ? { amount: characters + words * CHARACTERS_PER_WORD, unit: 'characters' }
    : { amount: Math.round(words + characters / CHARACTERS_PER_WORD), unit: 'words' };
}
