import { type Aspect, type Entity, fill, type Subject } from '../subject/subject.ts';

/** One thing that is true, and what can be asked about it. */
export interface Fact {
  readonly subject: Subject;
  readonly entity: Entity;
  readonly aspect: Aspect;
  readonly value: string;
  readonly question: string;
  readonly statement: string;
  /** What is true of other entities in its place. */
  readonly others: readonly string[];
}

/** Lists what a lesson about an entity teaches. */
export const listFacts = (subject: Subject, entity: Entity): Fact[] =>
  subject.aspects.map((aspect, place) => {
    const { name } = entity;
    const value = entity.values[place] ?? '';
    return {
      subject,
      entity,
      aspect,
      value,
      question: fill(aspect.question, { name }),
      statement: beginSentence(fill(aspect.statement, { name, value })),
      others: subject.entities
        .map(({ values }) => values[place] ?? '')
        .filter((other) => other !== value && other !== ''),
    };
  });

const beginSentence = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Whether an option says what is true of its question, in few words or in many. */
export const isTrue = ({ value, aspect }: Fact, option: string): boolean =>
  level(option) === level(value) || level(option) === level(fill(aspect.wordy, { value }));

/** Two options that differ in nothing but case, width and punctuation are one. */
export const level = (option: string): string =>
  option
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** All facts by the question that asks for them. */
export const indexFacts = (subjects: readonly Subject[]): ReadonlyMap<string, Fact> =>
  new Map(
    subjects
      .flatMap((subject) => subject.entities.flatMap((entity) => listFacts(subject, entity)))
      .map((fact) => [fact.question, fact]),
  );
