import { chooseTexts } from './choose-texts.ts';
import { findSubject } from './find-subject.ts';
import { plainText } from './plain-text.ts';
import type { SampleInput } from './sample-input.ts';
import type { SampleTexts } from './sample-texts.ts';

/** What every sample is written from. */
export interface SampleSubject {
  readonly texts: SampleTexts;
  /** Values for templates; none of them holds markup. */
  readonly values: Readonly<Record<string, string>>;
}

const LONGEST_GOAL = 300;

/** Finds language and subject of a sample. */
export function createSampleSubject(input: SampleInput): SampleSubject {
  const texts = chooseTexts(input.primary_language);
  const subject = findSubject(input.learning_goal) || texts.nameless;
  const Subject = subject.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const { notice, short_notice } = texts;
  const goal = plainText(input.learning_goal, LONGEST_GOAL) || subject;
  const concept = plainText(input.concept.title, 160) || Subject;
  return { texts, values: { subject, Subject, goal, concept, notice, short_notice } };
}
