import type { AuthorData } from './author-data.ts';
import type { Dice } from './dice.ts';
import { type Fact, isTrue } from './fact.ts';
import type { Skill } from './rates.ts';

interface Reader {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly skill: Skill;
  readonly dice: Dice;
}

/** Answers questions without their key: the truth as often as the reader's skill has it, else any wrong option. */
export const answerBlind = ({ questions = [] }: AuthorData, { facts, skill, dice }: Reader) => ({
  answers: questions.map(({ question, options }) => {
    const fact = facts.get(question);
    const true_place = options.findIndex((option) => fact !== undefined && isTrue(fact, option));
    const others = options.map((_, index) => index).filter((index) => index !== true_place);
    return [true_place !== -1 && dice.happens(skill.answers) ? true_place : dice.pick(others)];
  }),
});
