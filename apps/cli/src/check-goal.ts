import { UsageError } from './usage-error.ts';

/** Characters of a learning goal, blanks around it not counted (the API's own bounds). */
const SHORTEST = 3;
const LONGEST = 2000;

const count = new Intl.NumberFormat('en');

/**
 * Takes a goal that the API will take, without the blanks around it.
 *
 * @throws UsageError when it is too short or too long
 */
export function checkGoal(said: string): string {
  const goal = said.trim();
  if (goal.length >= SHORTEST && goal.length <= LONGEST) return goal;
  const bounds = `${SHORTEST} to ${count.format(LONGEST)} characters; this one has ${count.format(goal.length)}`;
  throw new UsageError(
    goal.length < SHORTEST
      ? `Say in a few words what to learn, such as "Learn Rust ownership": a goal has ${bounds}.`
      : `Say in fewer words what to learn, and give the rest by --context: a goal has ${bounds}.`,
  );
}
