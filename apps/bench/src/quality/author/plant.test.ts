import {
  applyRules,
  ITEM_RULES,
  LESSON_RULES,
  prepareItems,
  prepareLesson,
  prepareReadingList,
  QUIZ_RULES,
  RESOURCE_RULES,
} from '@roadwright/quality';
import { describe, expect, test } from 'vitest';
import { COUNTRIES } from '../subject/countries.ts';
import { COUNTRIES_CHINESE } from '../subject/countries-chinese.ts';
import { ELEMENTS } from '../subject/elements.ts';
import { createDice } from './dice.ts';
import { isTrue, listFacts } from './fact.ts';
import { plantLesson } from './plant-lesson.ts';
import { plantEntry } from './plant-list.ts';
import { drawDefects, plantQuestion } from './plant-question.ts';
import { MEASURED_RATES } from './rates.ts';

const NO_LINKS = { ...MEASURED_RATES, invented_link: 0, dead_link: 0 };

describe.each([ELEMENTS, COUNTRIES, COUNTRIES_CHINESE])('$slug', (subject) => {
  const { language } = subject;
  const foreign = language === 'zh' ? ELEMENTS : COUNTRIES_CHINESE;
  const facts = subject.entities.flatMap((entity) => listFacts(subject, entity));

  test('has thirty entities, and no two with the same value', () => {
    expect(subject.entities).toHaveLength(30);
    for (const fact of facts) {
      expect(fact.value).not.toBe('');
      expect(new Set(fact.others).size).toBe(29);
    }
  });

  test('without a defect breaks no rule that blocks', () => {
    for (const entity of subject.entities) {
      const own = listFacts(subject, entity);
      const dice = createDice(1, entity.slug);
      const { markdown } = plantLesson({ title: entity.name, facts: own, foreign, defects: [] }, dice);
      const questions = own.map((fact) => plantQuestion(fact, [], dice).sent);
      const items = prepareItems(
        questions.map((question) => ({
          ...question,
          options: [...question.options],
          correct_answer: [...question.correct_answer],
        })),
        { language, lesson: markdown },
      );
      const resources = own.map((fact) =>
        plantEntry(fact, { rates: NO_LINKS, port: 8080, edition: 'a' }, dice),
      );
      const findings = [
        ...applyRules(LESSON_RULES, prepareLesson({ markdown, title: entity.name, language, resources: [] })),
        ...items.flatMap((item) => applyRules(ITEM_RULES, item)),
        ...applyRules(QUIZ_RULES, items),
        ...applyRules(RESOURCE_RULES, prepareReadingList({ resources, languages: [language] })),
      ];
      expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
      expect(findings.filter(({ rule }) => rule === 'grounding')).toEqual([]);
    }
  });

  test('has each defect as it is said', () => {
    for (const fact of facts) {
      const dice = createDice(2, fact.question);
      const read = (defects: Parameters<typeof plantQuestion>[1]) => {
        const { options, correct_answer, explanation } = plantQuestion(fact, defects, dice).sent;
        const key = options[correct_answer[0] ?? -1] ?? '';
        const longest = Math.max(...options.map(({ length }) => length));
        return { options, place: correct_answer[0], key, explanation, is_longest: key.length === longest };
      };
      expect(isTrue(fact, read([]).key)).toBe(true);
      expect(read([]).place).not.toBe(0);
      expect(read([]).is_longest).toBe(false);
      expect(read(['first_key']).place).toBe(0);
      expect(read(['longest_key']).is_longest).toBe(true);
      const wrong = read(['wrong_key']);
      expect(isTrue(fact, wrong.key)).toBe(false);
      expect(wrong.options.filter((option) => isTrue(fact, option))).toHaveLength(1);
      expect(wrong.explanation).toContain(wrong.key);
      const { key, explanation } = read(['wrong_explanation']);
      expect(explanation).not.toContain(`"${key}"`);
    }
  });
});

test('defects come at their rates', () => {
  const drawn = Array.from({ length: 4000 }, (_, index) =>
    drawDefects(MEASURED_RATES, createDice(3, String(index))),
  );
  const share = (defect: (typeof drawn)[number][number]) =>
    drawn.filter((defects) => defects.includes(defect)).length / drawn.length;
  expect(share('longest_key')).toBeCloseTo(0.51, 1);
  expect(share('first_key')).toBeCloseTo(0.76, 1);
  expect(share('wrong_key')).toBeCloseTo(0.1, 1);
});

test.each([
  ['leak', 'scratchpad_leak prompt_leak assistant_talk'],
  ['unclosed_fence', 'unclosed_fence'],
  ['wrong_language', 'wrong_language'],
] as const)('a lesson with the defect %s is found by its rules', (defect, rules) => {
  for (const subject of [ELEMENTS, COUNTRIES_CHINESE]) {
    const foreign = subject === ELEMENTS ? COUNTRIES_CHINESE : ELEMENTS;
    const missed: string[] = [];
    for (const entity of subject.entities) {
      const order = { title: entity.name, facts: listFacts(subject, entity), foreign, defects: [defect] };
      const { markdown } = plantLesson(order, createDice(4, entity.slug));
      const { language } = subject;
      const lesson = prepareLesson({ markdown, title: entity.name, language, resources: [] });
      const found = applyRules(LESSON_RULES, lesson).map(({ rule }) => rule);
      if (!found.some((rule) => rules.split(' ').includes(rule))) missed.push(markdown.slice(0, 200));
    }
    expect(missed).toEqual([]);
  }
});
