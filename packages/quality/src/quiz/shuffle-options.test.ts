import type { QuizQuestion } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffleOptions } from './shuffle-options.ts';

const write = (options: string[], change: Partial<QuizQuestion> = {}): QuizQuestion => ({
  question: 'Which tree bears acorns?',
  question_type: 'single_choice',
  options,
  correct_answer: [0],
  explanation: 'Acorns grow on oaks.',
  difficulty: 'easy',
  ...change,
});
const TREES = ['oak', 'ash', 'elm', 'fir'];

/** The 99.9th percentile of chi-square for 23 degrees of freedom. */
const LIMIT_23 = 49.73;

describe('shuffling options', () => {
  it('gives one order for one seed', () => {
    expect(shuffleOptions(write(TREES), 'concept-1:3')).toEqual(shuffleOptions(write(TREES), 'concept-1:3'));
    expect(shuffleOptions(write(TREES), 'concept-1:3')).not.toEqual(
      shuffleOptions(write(TREES), 'concept-1:4'),
    );
  });

  it('keeps the right options right and every option once', () => {
    const options = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(options, fc.string(), fc.nat(), (list, seed, pick) => {
        const correct_answer = list.flatMap((_, index) => ((pick >> index) % 2 === 0 ? [index] : []));
        const before = write(list, { question_type: 'multiple_choice', correct_answer });
        const after = shuffleOptions(before, seed);
        expect(after.options.toSorted()).toEqual(list.toSorted());
        const right = (question: QuizQuestion) =>
          question.correct_answer.map((index) => question.options[index]);
        expect(right(after).toSorted()).toEqual(right(before).toSorted());
      }),
    );
  });

  it('makes each of the 24 orders of four options as likely', () => {
    const rounds = 12_000;
    const counts = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      const order = shuffleOptions(write(TREES), `course-7/concept-${round % 40}:${round}`).options.join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const expected = rounds / 24;
    const chi_square = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect(chi_square).toBeLessThan(LIMIT_23);
  });

  it.each([
    ['true and false', write(['True', 'False'], { question_type: 'true_false' })],
    ['numbers that rise', write(['2', '4', '8', '16'])],
    ['numbers that fall', write(['90 %', '60 %', '30 %'])],
    ['ranges that rise', write(['0–9', '10–19', '20–29'])],
    ['options with letters', write(['A) oak', 'B) ash', 'C) elm'])],
    ['options that name others', write(['oak', 'ash', 'Both A and B', 'elm'])],
    [
      'options that an explanation names by their places',
      write(TREES, { explanation: 'Option A bears acorns.' }),
    ],
    ['选项按字母称呼', write(['橡树', '白蜡树', '榆树'], { explanation: '选项 A 结橡子。' })],
  ])('leaves %s where they are', (_name, question) => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) expect(shuffleOptions(question, seed)).toEqual(question);
  });

  it.each(['All of the above', 'None of these', '以上都是'])('keeps "%s" at its place', (last) => {
    const orders = new Set<string>();
    for (let round = 0; round < 40; round++) {
      const { options } = shuffleOptions(write(['oak', 'ash', 'elm', last]), `${round}`);
      expect(options[3]).toBe(last);
      orders.add(options.join());
    }
    expect(orders.size).toBe(6);
  });

  it('shuffles numbers that have lost their order', () => {
    const orders = [...'abcdefgh'].map((seed) =>
      shuffleOptions(write(['8', '2', '16', '4']), seed).options.join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('leaves an index that points nowhere', () => {
    expect(shuffleOptions(write(TREES, { correct_answer: [9] }), 'x').correct_answer).toEqual([9]);
  });
});
