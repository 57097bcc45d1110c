import {
  answerCheckFormat,
  curriculumFormat,
  quizFormat,
  quizRepairFormat,
  resourcesFormat,
} from '@roadwright/domain';
import {
  applyRules,
  COURSE_QUIZ_RULES,
  chooseExcerpts,
  ITEM_RULES,
  LESSON_RULES,
  prepareItems,
  prepareLesson,
  prepareReadingList,
  QUIZ_RULES,
  RESOURCE_RULES,
  shuffleOptions,
} from '@roadwright/quality';
import { describe, expect, test } from 'vitest';
import { renderInput } from '../testing/create-test-client.ts';
import { writeSample } from './write-sample.ts';

const NOTICE = /offline demo author|离线演示作者/;

/** Writes every piece of a sample course. */
function writeCourse(data: { readonly learning_goal: string; readonly primary_language: string }) {
  const outline = curriculumFormat.decode.parse(JSON.parse(writeSample(renderInput(data), 'curriculum')));
  return outline.stages.flatMap((stage) =>
    stage.modules.flatMap((module) =>
      module.concepts.map((concept) => {
        const about = { ...data, concept, module_title: module.title, stage_title: stage.title };
        const lesson = writeSample(renderInput(about), undefined);
        const list = JSON.parse(writeSample(renderInput(about), 'resources'));
        const quiz = JSON.parse(writeSample(renderInput({ ...about, tutorial_markdown: lesson }), 'quiz'));
        const { resources } = resourcesFormat.decode.parse(list);
        return { concept, lesson, resources, questions: quizFormat.decode.parse(quiz).questions };
      }),
    ),
  );
}

describe.each([
  { learning_goal: 'Learn Rust ownership', primary_language: 'en' },
  { learning_goal: 'Learn to play the cello', primary_language: 'en', current_level: 'advanced' as const },
  { learning_goal: '我想学习水彩画', primary_language: 'zh' },
])('a sample course: $learning_goal', (data) => {
  const course = writeCourse(data);
  const language = data.primary_language;

  test('breaks none of the rules that real courses are held to', () => {
    const findings = course.flatMap(({ concept: { title }, lesson, resources, questions }) => {
      const items = prepareItems(questions, { language, lesson });
      const urls = resources.map(({ url }) => url);
      const level = data.current_level ?? 'beginner';
      return [
        ...applyRules(
          LESSON_RULES,
          prepareLesson({ markdown: lesson, title, language, level, resources: urls }),
        ),
        ...items.flatMap((item) => applyRules(ITEM_RULES, item)),
        ...applyRules(QUIZ_RULES, items),
        ...applyRules(RESOURCE_RULES, prepareReadingList({ resources, languages: [language] })),
      ];
    });
    expect(findings).toEqual([]);
    const items = course.flatMap(({ lesson, questions }) => prepareItems(questions, { language, lesson }));
    expect(applyRules(COURSE_QUIZ_RULES, items)).toEqual([]);
  });

  test('has questions that its author answers rightly from passages without the key, however they are shuffled', () => {
    for (const { lesson, questions, concept } of course) {
      const shuffled = questions.map((question) => shuffleOptions(question, concept.concept_id));
      const asked = shuffled.map(({ question, question_type, options }) => ({
        question,
        question_type,
        options,
      }));
      const most_characters = (language === 'zh' ? 160 : 480) * questions.length;
      const lesson_excerpts = chooseExcerpts(lesson, questions, { most_characters });
      const input = { language, lesson_excerpts, questions: asked };
      const { answers } = answerCheckFormat.decode.parse(
        JSON.parse(writeSample(renderInput(input), 'answer_check')),
      );
      expect(answers).toEqual(shuffled.map(({ correct_answer }) => correct_answer));
    }
  });

  test('gets other questions in the place of those that came back', () => {
    for (const { lesson, questions, concept } of course.slice(0, 5)) {
      const faults = questions.slice(0, 2).map((question) => ({ question, problems: ['Two are right.'] }));
      const input = { language, concept: concept.title, lesson_excerpts: lesson, faults };
      const repaired = quizRepairFormat.decode.parse(
        JSON.parse(writeSample(renderInput(input), 'quiz_repair')),
      ).questions;
      expect(repaired).toHaveLength(2);
      for (const [index, question] of repaired.entries()) {
        expect(question.question).toBe(faults[index]?.question.question);
        expect(question.options).not.toEqual(faults[index]?.question.options);
      }
      for (const item of prepareItems(repaired, { language, lesson })) {
        expect(applyRules(ITEM_RULES, item)).toEqual([]);
        expect(item.question.explanation).toMatch(NOTICE);
      }
    }
  });

  test('gets other pages in the place of dead ones', () => {
    for (const { resources, concept } of course.slice(0, 5)) {
      const [first, ...rest] = resources.slice(2);
      const dead = [{ title: first?.title, url: first?.url, language, reason: 'the site answers 404' }];
      const present = [...resources.slice(0, 2), ...rest].map(({ url }) => url);
      const input = { language, concept, course_title: 'C', dead, present };
      const others = resourcesFormat.decode.parse(
        JSON.parse(writeSample(renderInput(input), 'resources')),
      ).resources;
      expect(others).toHaveLength(1);
      expect([first?.url, ...present]).not.toContain(others[0]?.url);
      expect(others[0]?.description).toMatch(NOTICE);
    }
  });
});
