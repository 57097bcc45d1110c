import type { QuizQuestion } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRules } from '../rule/define-rule.ts';
import { soundQuestions } from './corpus/sound-questions.ts';
import { prepareItems } from './prepare-item.ts';
import type { QuizItem } from './quiz-item.ts';
import { COURSE_QUIZ_RULES, ITEM_RULES, QUIZ_RULES } from './rules.ts';
import { shuffleOptions } from './shuffle-options.ts';

const PIECES = [
  'which of these is not',
  '以下哪项不是',
  '____',
  'A and B',
  '10 or more',
  '`x`',
  '**not**',
  '①②',
  '是',
  '%',
];
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((parts) => parts.join(' ')),
);
const question: fc.Arbitrary<QuizQuestion> = fc.record({
  question: text,
  question_type: fc.constantFrom('single_choice', 'multiple_choice', 'true_false'),
  options: fc.array(text, { maxLength: 6 }),
  correct_answer: fc.array(fc.integer({ min: -1, max: 7 }), { maxLength: 4 }),
  explanation: text,
  difficulty: fc.constantFrom('easy', 'medium', 'hard'),
  quote: text,
});
const language = fc.constantFrom('en', 'zh-CN', 'fr');

describe('the rules for questions', () => {
  it('have names of their own and sources', () => {
    const rules = [...ITEM_RULES, ...QUIZ_RULES, ...COURSE_QUIZ_RULES];
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const { name, source } of rules) {
      expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
      expect(source).not.toBe('');
    }
  });

  it('have nothing to say about questions of careful authors', () => {
    const found = soundQuestions.flatMap((item) => applyRules(ITEM_RULES, item));
    expect(found).toEqual([]);
    expect(applyRules(QUIZ_RULES, soundQuestions)).toEqual([]);
  });

  it('take whatever has the shape of a question', () => {
    fc.assert(
      fc.property(fc.array(question, { maxLength: 4 }), language, text, (questions, tag, lesson) => {
        const items = prepareItems(questions, { language: tag, lesson });
        const found = [
          ...items.flatMap((item) => applyRules(ITEM_RULES, item)),
          ...applyRules(QUIZ_RULES, items),
          ...applyRules(COURSE_QUIZ_RULES, items),
        ];
        for (const { detail, suggestion } of found) {
          expect(detail).not.toBe('');
          expect(suggestion).not.toBe('');
        }
        for (const one of questions) shuffleOptions(one, tag);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['a', ' ', '不是', '1,', 'which of these is not ', '_ ', '"'])(
    'are not held up by a megabyte of %j',
    (unit) => {
      const long = unit.repeat(1_000_000 / unit.length);
      const items = prepareItems(
        [
          {
            question: long,
            question_type: 'single_choice',
            options: [long, `${long}x`, 'short'],
            correct_answer: [0],
            explanation: long,
            difficulty: 'easy',
            quote: long,
          },
        ],
        { language: 'zh', lesson: long },
      );
      const found = items.flatMap((item) => applyRules(ITEM_RULES, item));
      expect(found.length).toBeLessThan(20);
      expect(JSON.stringify(found).length).toBeLessThan(100_000);
    },
  );

  it('are not held up by a question of thousands of options', () => {
    const options = Array.from({ length: 8_000 }, (_, index) => `zone ${index} and its ${index} stops`);
    const [sound] = soundQuestions;
    const asked = { ...(sound as QuizItem).question, options, correct_answer: [0] };
    const items = prepareItems([asked], { language: 'en', lesson: null });
    expect(items.flatMap((item) => applyRules(ITEM_RULES, item)).length).toBeLessThan(20);
  });
});
