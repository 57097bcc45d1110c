import { estimateTokens, type WireRequest } from '@roadwright/llm/testing';
import type { Subject } from '../subject/subject.ts';
import { answerBlind } from './answer-blind.ts';
import { type AuthorData, readAuthorData } from './author-data.ts';
import { createDice, type Dice } from './dice.ts';
import { indexFacts, listFacts } from './fact.ts';
import { drawLessonDefects, plantLesson } from './plant-lesson.ts';
import { plantEntry } from './plant-list.ts';
import { drawDefects, plantQuestion } from './plant-question.ts';
import type { DefectRates, Skill } from './rates.ts';
import { createTally, type Tally } from './tally.ts';
import { writeOutline } from './write-outline.ts';

interface AuthorOptions {
  readonly seed: number;
  readonly rates: DefectRates;
  readonly skill: Skill;
  readonly subjects: readonly Subject[];
  /** Of the sites that its addresses lead to. */
  readonly port: number;
}

/** An author who makes the mistakes of models, and remembers which. */
export interface PlantingAuthor {
  /** What it answers to a request; `sample` is what the offline author would. */
  answer(request: Pick<WireRequest, 'answer' | 'body'>, sample: string): string;
  readonly tally: Tally;
}

/** Makes the author: the same request gets the same answer, whatever was asked before. */
export function createPlantingAuthor({ seed, rates, skill, subjects, port }: AuthorOptions): PlantingAuthor {
  const facts = indexFacts(subjects);
  const tally = createTally();

  const findPlace = ({ course_title, concept }: AuthorData) => {
    const subject = subjects.find(({ title }) => title === course_title);
    const entity = subject?.entities.find(({ name }) => name === concept?.title);
    if (subject === undefined || entity === undefined) throw new Error(`Nobody knows ${concept?.title}.`);
    return { subject, entity };
  };

  const writeLesson = (data: AuthorData, dice: Dice) => {
    const { subject, entity } = findPlace(data);
    const foreign = subjects.find(({ language }) => language !== subject.language) ?? subject;
    const is_mended = data.requirements !== undefined && dice.happens(skill.mends);
    const defects = is_mended ? [] : drawLessonDefects(rates, dice);
    const order = { title: entity.name, facts: listFacts(subject, entity), foreign, defects };
    const planted = plantLesson(order, dice);
    if (data.requirements === undefined) tally.lessons.push(planted);
    return planted.markdown;
  };

  const writeQuiz = (data: AuthorData, dice: Dice) => {
    const { subject, entity } = findPlace(data);
    const questions = listFacts(subject, entity).map((fact) =>
      plantQuestion(fact, drawDefects(rates, dice), dice),
    );
    tally.sendQuiz({ learning_goal: data.learning_goal ?? '', concept: entity.name, questions });
    return { questions: questions.map(({ sent }) => sent) };
  };

  const mendQuiz = ({ faults = [] }: AuthorData, dice: Dice) => ({
    questions: faults.flatMap(({ question }) => {
      const fact = facts.get(question.question);
      if (fact === undefined) return [];
      const defects = dice.happens(skill.mends) ? [] : drawDefects(rates, dice);
      return [plantQuestion(fact, defects, dice).sent];
    }),
  });

  const writeList = (data: AuthorData, dice: Dice) => {
    const { subject, entity } = findPlace(data);
    const { dead } = data;
    // What replaces an entry is an address that the author is certain of, mostly.
    const order = (edition: string) => {
      const is_mended = dead !== undefined && dice.happens(skill.mends);
      return { rates: is_mended ? withoutDeadLinks(rates) : rates, port, edition };
    };
    const about = listFacts(subject, entity);
    const number = Math.floor(dice.random() * 1e9).toString(36);
    const resources =
      dead === undefined
        ? about.map((fact) => plantEntry(fact, order(number), dice))
        : dead.map((_, index) => {
            const fact = dice.pick(about);
            return plantEntry(fact, order(`${number}${index}`), dice);
          });
    if (dead === undefined) tally.lists.push(resources);
    return { resources };
  };

  const write = (answer: WireRequest['answer'], data: AuthorData, dice: Dice): string | null => {
    switch (answer) {
      case 'curriculum':
        return JSON.stringify(writeOutline(findSubject(subjects, data)));
      case 'tutorial':
        return writeLesson(data, dice);
      case 'quiz':
        return JSON.stringify(writeQuiz(data, dice));
      case 'quiz_repair':
        return JSON.stringify(mendQuiz(data, dice));
      case 'resources':
        return JSON.stringify(writeList(data, dice));
      case 'answer_check':
        return JSON.stringify(answerBlind(data, { facts, dice, skill }));
      default:
        return null;
    }
  };

  return {
    tally,
    answer({ answer, body }, sample) {
      const prompt = body.messages?.map(({ content }) => content).join('\n') ?? '';
      const data = readAuthorData(prompt);
      const text = write(answer, data, createDice(seed, answer, prompt)) ?? sample;
      tally.count(answer, data, { input: estimateTokens(prompt), output: estimateTokens(text) });
      return text;
    },
  };
}

const withoutDeadLinks = (rates: DefectRates): DefectRates => ({ ...rates, invented_link: 0, dead_link: 0 });

function findSubject(subjects: readonly Subject[], { learning_goal = '' }: AuthorData): Subject {
  const subject = subjects.find(({ goal }) => learning_goal.startsWith(goal));
  if (subject === undefined) throw new Error(`Nobody teaches ${learning_goal}.`);
  return subject;
}
