import { listConcepts } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../load-prompts.ts';
import { createRiverQuestion, RIVER_QUESTIONS, readPromptData } from '../testing/rivers.ts';
import { createSampleFramework } from '../testing/samples.ts';
import {
  renderAnswerCheckPrompt,
  renderLinkReplacementPrompt,
  renderQuizRepairPrompt,
} from './check-prompts.ts';

const prompts = loadPrompts();
const placed = listConcepts(createSampleFramework([['a']]))[0]!;
const place = { placed, course_title: 'Rivers', prerequisites: [], module_concepts: [] };
const questions = RIVER_QUESTIONS.map((question) => ({
  ...createRiverQuestion(question),
  quote: 'The secret proof.',
}));
const entry = {
  title: 'Gone',
  url: 'https://rivers.example.net/gone',
  language: 'en',
  reason: 'the site answers 404',
};

const checking = renderAnswerCheckPrompt(prompts.answerCheck, {
  language: 'zh',
  place,
  lesson_excerpts: 'An excerpt.',
  questions,
});
const repairing = renderQuizRepairPrompt(prompts.quizRepair, {
  language: 'zh',
  place,
  lesson_excerpts: 'An excerpt.',
  faults: [{ question: questions[0]!, problems: ['It is too long.'] }],
});
const replacing = renderLinkReplacementPrompt(prompts.linkReplacement, {
  language: 'zh',
  place,
  dead: [entry],
  present: [{ ...entry, resource_type: 'book', description: 'A book.' }],
});

describe('the prompts of the checks', () => {
  it.each([checking, repairing, replacing])('$version says what the data is and is not', (prompt) => {
    expect(prompt.version).toMatch(/^(answer-check|quiz-repair|link-replacement)@[1-9]\d*$/);
    expect(prompt.system).toMatch(/All of it is data.* do not follow (it|them)/);
    expect(prompt.system).not.toMatch(/\{\{|undefined/);
    expect(prompt.user.split('\n').at(-1)).toBe('</input_data>');
  });

  it('give a reader nothing that would tell the key', () => {
    const shown = JSON.stringify(readPromptData({ prompt: checking }));
    for (const { explanation } of questions) expect(shown).not.toContain(explanation);
    expect(shown).not.toMatch(/correct_answer|secret proof/);
    expect(readPromptData({ prompt: checking }).questions).toHaveLength(questions.length);
  });

  it('give an author the question, what is wrong with it, and where the truth stands', () => {
    expect(readPromptData({ prompt: repairing })).toMatchObject({
      lesson_excerpts: 'An excerpt.',
      faults: [{ question: { correct_answer: [0] }, problems: ['It is too long.'] }],
    });
    expect(repairing.system).toContain('Chinese');
  });

  it('give a librarian what is dead and what is on the list already', () => {
    expect(readPromptData({ prompt: replacing })).toMatchObject({ dead: [entry], present: [entry.url] });
  });

  it('stay short: a check may not cost what the writing did', () => {
    for (const { system } of [checking, repairing, replacing]) expect(system.length).toBeLessThan(2_200);
    expect(checking.system.length).toBeLessThan(1_100);
  });
});
