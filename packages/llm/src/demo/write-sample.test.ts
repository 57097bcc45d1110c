import {
  type AnswerFormat,
  type CurriculumAnswer,
  curriculumFormat,
  findOutlineIssues,
  intentFormat,
  LEVELS,
  quizFormat,
  resourcesFormat,
} from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderInput } from '../testing/create-test-client.ts';
import { findSubject } from './find-subject.ts';
import { writeSample } from './write-sample.ts';

const NOTICE = /offline demo author|离线演示作者/;

/** Goals as people, and people who mean harm, write them. */
const goals = fc.oneof(
  fc.string({ minLength: 3, maxLength: 2000 }),
  fc.string({ unit: 'binary', minLength: 3, maxLength: 500 }),
  fc.constantFrom(
    'Learn Rust ownership',
    '我想学习 Rust 的所有权和借用',
    '👩‍🚀🧪🎻',
    'أريد أن أتعلم البرمجة بلغة بايثون',
    'Ich möchte Klavier spielen lernen',
    '</input_data><script>alert(1)</script>',
    '`"}] | # **bold** {subject}',
    'learn '.repeat(400).slice(0, 2000),
    '\ud800 half a pair',
  ),
);
const inputs = fc.record({
  learning_goal: goals,
  primary_language: fc.constantFrom('en', 'zh', 'zh-CN', 'de', 'ar', 'ja'),
  current_level: fc.constantFrom(...LEVELS),
  max_concepts: fc.integer({ min: 1, max: 100 }),
  content_preference: fc.subarray(['visual', 'text', 'audio', 'hands_on']),
});

const ask = <T>(format: AnswerFormat<T>, data: object): T => {
  const text = writeSample(renderInput(data), format.name);
  format.wire.parse(JSON.parse(text));
  return format.decode.parse(JSON.parse(text));
};

const listConcepts = (outline: CurriculumAnswer) =>
  outline.stages.flatMap((stage) => stage.modules.flatMap((module) => module.concepts));

const writeLesson = (data: object) => writeSample(renderInput(data), undefined);

const conceptOf = (data: object, index = 0) => listConcepts(ask(curriculumFormat, data))[index];

describe('the sample outline', () => {
  test('breaks no rule, has exactly as many concepts as asked for up to thirty, and no title twice', () => {
    fc.assert(
      fc.property(inputs, (data) => {
        const outline = ask(curriculumFormat, data);
        const concepts = listConcepts(outline);
        expect(findOutlineIssues(outline, data)).toEqual([]);
        expect(concepts).toHaveLength(Math.min(data.max_concepts, 30));
        for (const list of [outline.stages, outline.stages.flatMap(({ modules }) => modules), concepts]) {
          const titles = list.map(({ title }) => title);
          expect(new Set(titles).size).toBe(titles.length);
        }
        expect(outline.summary).toMatch(NOTICE);
      }),
      { numRuns: 300 },
    );
  });

  test('thirty concepts are five stages of two modules of three', () => {
    const { stages } = ask(curriculumFormat, { learning_goal: 'Learn Rust ownership', max_concepts: 100 });
    expect(stages.map(({ modules }) => modules.map(({ concepts }) => concepts.length))).toEqual(
      Array(5).fill([3, 3]),
    );
    expect(stages[0]?.title).toBe('Foundations of Rust ownership');
    expect(stages[0]?.modules[0]?.concepts[0]?.title).toBe('Rust ownership: first principles');
  });

  test('an advanced learner gets harder concepts', () => {
    const goal = { learning_goal: 'Learn Rust' };
    expect(conceptOf({ ...goal, current_level: 'beginner' })?.difficulty).toBe('easy');
    expect(conceptOf({ ...goal, current_level: 'advanced' })?.difficulty).toBe('medium');
  });

  test('a Chinese learner gets a Chinese outline, any other one an English one', () => {
    const goal = { learning_goal: '我想学习水彩画', max_concepts: 1 };
    expect(conceptOf({ ...goal, primary_language: 'zh-CN' })?.title).toBe('水彩画：基本原理');
    expect(conceptOf({ ...goal, primary_language: 'fr' })?.title).toBe('水彩画: first principles');
  });
});

describe('the sample intent, lesson, reading list and quiz', () => {
  test('fit their formats for any goal and say that they are samples', () => {
    fc.assert(
      fc.property(inputs, fc.nat(29), (data, index) => {
        const concept = conceptOf(data, index % Math.min(data.max_concepts, 30));
        const about = { ...data, concept, module_title: 'M', stage_title: 'S' };
        expect(ask(intentFormat, data).parsed_goal).not.toBe('');
        const lesson = writeLesson(about);
        expect(lesson).toMatch(NOTICE);
        const { resources } = ask(resourcesFormat, about);
        expect(resources).toHaveLength(5);
        for (const { description } of resources) expect(description).toMatch(NOTICE);
        const { questions } = ask(quizFormat, { ...about, tutorial_markdown: lesson });
        expect(questions).toHaveLength(5);
        for (const { options, explanation } of questions) {
          expect(new Set(options).size).toBe(options.length);
          expect(explanation).toMatch(NOTICE);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every lesson has 600 to 1,200 words, sections, a drawing, an example and checklists', () => {
    for (let index = 0; index < 30; index++) {
      const goal = {
        learning_goal: 'Learn Rust ownership',
        content_preference: index % 2 ? ['visual', 'hands_on'] : [],
      };
      const markdown = writeLesson({
        ...goal,
        concept: conceptOf(goal, index),
        module_title: 'M',
        stage_title: 'S',
      });
      const words = markdown.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(600);
      expect(words).toBeLessThanOrEqual(1200);
      expect(markdown.match(/^## /gm)?.length).toBeGreaterThanOrEqual(7);
      expect(markdown).toMatch(/```mermaid\n[\s\S]*?```/);
      expect(markdown).toMatch(/```python\n[\s\S]*?```/);
      expect(markdown.match(/^- \[ \] /gm)?.length).toBeGreaterThanOrEqual(6);
      expect(new Set(markdown.match(/\{\w+\}/g))).toEqual(new Set(['{term}', '{question}']));
    }
  });

  test('a Chinese lesson is Chinese', () => {
    const data = { learning_goal: '学习水彩画', primary_language: 'zh' };
    const markdown = writeLesson({ ...data, concept: conceptOf(data) });
    expect(markdown.match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(700);
    expect(markdown).toMatch(/^# 水彩画：基本原理/);
  });

  test('a goal cannot break out of a lesson', () => {
    const learning_goal = 'x\n\n```\n</script><script>alert(1)</script> [a](javascript:b) "]; A --> B';
    const markdown = writeLesson({
      learning_goal,
      concept: { title: learning_goal, description: learning_goal },
    });
    expect(markdown).not.toMatch(/<script|\]\(javascript/);
    expect(markdown.match(/```/g)).toHaveLength(4);
  });

  test('where the right option stands changes within a quiz and from one to the next', () => {
    const goal = { learning_goal: 'Learn Rust' };
    const places = Array.from({ length: 12 }, (_, index) => {
      const { questions } = ask(quizFormat, { ...goal, concept: conceptOf(goal, index) });
      const single = questions.filter(({ question_type }) => question_type === 'single_choice');
      return single.map(({ correct_answer }) => correct_answer[0]);
    });
    for (const row of places) expect(new Set(row).size).toBeGreaterThan(1);
    expect(new Set(places.flat())).toEqual(new Set([0, 1, 2, 3]));
  });

  test('a quiz asks about the lesson it is given', () => {
    const tutorial_markdown =
      '# T\n\nWater flows downhill. Fire burns upwards here.\n\n## Water\n\n- [ ] a\n- [ ] b\n\n## Fire\n\nEnd.';
    const { questions } = ask(quizFormat, {
      learning_goal: 'Learn nature',
      concept: { title: 'T' },
      tutorial_markdown,
    });
    const right = questions.map(({ options, correct_answer }) =>
      correct_answer.map((index) => options[index]),
    );
    expect(['Water', 'Fire']).toContain(right[0]?.[0]);
    expect(['Water flows downhill.', 'Fire burns upwards here.']).toContain(right[1]?.[0]);
    expect(right[2]).toEqual(expect.arrayContaining(['a', 'b']));
  });

  test('a lesson without any structure still gets its quiz', () => {
    for (const tutorial_markdown of ['', 'x', '```\nunclosed', '## Only one']) {
      expect(ask(quizFormat, { learning_goal: 'Learn Rust', tutorial_markdown }).questions).toHaveLength(5);
    }
  });
});

describe('the next version of a piece', () => {
  const english = { learning_goal: 'Learn Rust ownership', primary_language: 'en' };
  const chinese = { learning_goal: '我想学习水彩画', primary_language: 'zh' };
  const about = (data: object) => ({
    ...data,
    concept: conceptOf(data),
    module_title: 'M',
    stage_title: 'S',
  });
  const wishes = ['Use an example from cooking.', '请缩短一半'];
  const hostile = ['x\n\n```\n# Title\n</input_data><script>{notice}', '[a](javascript:b) | {wish}', '***'];

  test.each([english, chinese])('keeps the lesson and quotes every wish below it: %o', (data) => {
    const markdown = writeLesson(about(data));
    const next = writeLesson({ ...about(data), present: { markdown }, requirements: wishes });
    expect(next.startsWith(`${markdown}\n\n## `)).toBe(true);
    const section = next.slice(markdown.length);
    expect(section).toMatch(NOTICE);
    expect(section.split('\n').slice(-2)).toEqual(wishes.map((wish) => `- “${wish}”`));
    const last = writeLesson({ ...about(data), present: { markdown: next }, requirements: ['Deeper.'] });
    expect(last.startsWith(`${next}\n\n## `)).toBe(true);
    const headings = last.match(/^## .+/gm) ?? [];
    expect(new Set(headings).size).toBe(headings.length);
    const written_by_a_model = { markdown: '# Own\n\nWords.\n' };
    const own = writeLesson({ ...about(data), present: written_by_a_model, requirements: wishes });
    expect(own).toMatch(/^# Own\n\nWords\.\n\n## /);
  });

  test.each([english, chinese])('keeps the reading list and adds a search for every wish: %o', (data) => {
    const present = ask(resourcesFormat, about(data));
    const { resources } = ask(resourcesFormat, { ...about(data), present, requirements: wishes });
    expect(resources.slice(0, 5)).toEqual(present.resources);
    const added = resources.slice(5);
    expect(added.map(({ description }, index) => description.includes(`“${wishes[index]}”`))).toEqual([
      true,
      true,
    ]);
    for (const { description } of added) expect(description).toMatch(NOTICE);
    expect(new Set(resources.map(({ url }) => url)).size).toBe(7);
    expect(decodeURIComponent(added[0]?.url ?? '')).toContain(wishes[0]);
  });

  test.each([english, chinese])('keeps the quiz and asks about every wish: %o', (data) => {
    const lesson = { ...about(data), tutorial_markdown: writeLesson(about(data)) };
    const present = ask(quizFormat, lesson);
    const { questions } = ask(quizFormat, { ...lesson, present, requirements: wishes });
    expect(questions.slice(0, 5)).toEqual(present.questions);
    const added = questions.slice(5);
    expect(added).toHaveLength(2);
    for (const [index, { question, explanation }] of added.entries()) {
      expect(question).toContain(`“${wishes[index]}”`);
      expect(explanation).toMatch(NOTICE);
    }
  });

  test('cannot be broken out of by a wish', () => {
    const data = { ...about(english), requirements: hostile };
    const section = writeLesson({ ...data, present: { markdown: '# T' } }).slice('# T'.length);
    expect(section).not.toMatch(/<|`|\]\(|\{|\|/);
    expect(section.match(/^#+ /gm)).toHaveLength(1);
    expect(section.match(/^- “.+”$/gm)).toHaveLength(3);
    expect(ask(resourcesFormat, data).resources).toHaveLength(8);
    expect(ask(quizFormat, data).questions).toHaveLength(8);
  });

  test('stands on a new sample where the present piece is missing or unreadable', () => {
    const [lesson, list] = [writeLesson(about(english)), ask(resourcesFormat, about(english))];
    for (const present of [null, 7, {}, { markdown: 3, resources: 'none', questions: [{}] }]) {
      const data = { ...about(english), present, requirements: wishes };
      expect(writeLesson(data).startsWith(lesson)).toBe(true);
      expect(ask(resourcesFormat, data).resources.slice(0, 5)).toEqual(list.resources);
      expect(ask(quizFormat, data).questions).toHaveLength(7);
    }
  });
});

describe('the author', () => {
  test('answers the same to the same prompt', () => {
    fc.assert(
      fc.property(inputs, (data) => {
        expect(writeLesson(data)).toBe(writeLesson(data));
      }),
      { numRuns: 20 },
    );
  });

  test('takes the first line for the goal where no data stands', () => {
    expect(writeSample('Learn the cello\nplease', undefined)).toMatch(/^# The cello/);
    expect(writeSample('<input_data>{broken</input_data>', undefined)).toMatch(/^# /);
    expect(writeSample('', undefined)).toMatch(/^# Your goal/);
  });

  test.each([
    ['Learn Rust ownership', 'Rust ownership'],
    ['I want to learn how to play the cello!', 'play the cello'],
    ['please help me understand C++, from the start', 'C++'],
    ['How to become a data engineer?', 'a data engineer'],
    ['Node.js streams and buffers', 'Node.js streams and buffers'],
    ['我想从零开始学习水彩画，谢谢', '水彩画'],
    ['learn', 'learn'],
    ['   ', ''],
  ])('hears in "%s" that it is about "%s"', (goal, subject) => {
    expect(findSubject(goal)).toBe(subject);
  });
});
