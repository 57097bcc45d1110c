import { fill, type Subject } from '../subject/subject.ts';
import type { Dice } from './dice.ts';
import type { Fact } from './fact.ts';
import type { DefectRates } from './rates.ts';

export type LessonDefect = 'leak' | 'unclosed_fence' | 'wrong_language';

/** A lesson with what is wrong about it. */
export interface PlantedLesson {
  readonly markdown: string;
  readonly defects: readonly LessonDefect[];
}

/** Draws which defects a lesson has. */
export const drawLessonDefects = (rates: DefectRates, dice: Dice): LessonDefect[] =>
  (['leak', 'unclosed_fence', 'wrong_language'] as const).filter((defect) => dice.happens(rates[defect]));

interface LessonOrder {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** A subject in another language, for those who forget in which they write. */
  readonly foreign: Subject;
  readonly defects: readonly LessonDefect[];
}

/** Writes the lesson about an entity, with just these defects. */
export function plantLesson({ title, facts, foreign, defects }: LessonOrder, dice: Dice): PlantedLesson {
  const [{ subject, entity } = { subject: foreign, entity: { name: '' } }] = facts;
  const { name } = entity;
  const frame = defects.includes('wrong_language') ? foreign.frame : subject.frame;
  const say = (text: string) => fill(text, { name });
  const sections = facts.map(({ aspect, statement }) =>
    [`## ${aspect.heading}`, statement, ...aspect.more.map(say)].join('\n\n'),
  );
  const parts = [`# ${title}`, ...frame.opening.map(say), ...sections, ...frame.closing.map(say)];
  const leaked = defects.includes('leak') ? leak(parts, subject, dice) : parts;
  // What is told of one thing stands before the code that swallows the rest.
  const torn = defects.includes('unclosed_fence') ? leaked.toSpliced(-1, 0, say(frame.unclosed)) : leaked;
  return { markdown: `${torn.join('\n\n')}\n`, defects };
}

function leak(parts: readonly string[], { frame }: Subject, dice: Dice): string[] {
  const { text, at } = dice.pick(frame.leaks);
  const place = { start: 0, middle: Math.floor(parts.length / 2), end: parts.length }[at];
  return parts.toSpliced(place, 0, text);
}

/** The words of models that stand in a text. */
export const listLeaks = (markdown: string, { frame }: Subject): string[] =>
  frame.leaks.map(({ text }) => text).filter((text) => markdown.includes(text));
