import type { ExpectedAnswer } from './call-figures.ts';
import type { CourseStep } from './course-step.ts';
import type { ConceptStep, Workload } from './workload.ts';

/** How fast the model may be asked. */
export interface Pace {
  readonly calls_at_once: number;
  /** Infinity where there is no ceiling. */
  readonly calls_per_minute: number;
  readonly tokens_per_minute: number;
}

/** What each step's answer takes. */
export type StepAnswers = Readonly<
  Record<CourseStep, Pick<ExpectedAnswer, 'seconds' | 'slow_seconds' | 'input_tokens' | 'output_tokens'>>
>;

/**
 * Gives the minutes that the calls take once they are begun, rounded up to a tenth; the wait of a task for a worker, of a
 * call for other tasks' calls and of an outline for a person are not in them:
 *
 *     max(design + max(path, content / calls_at_once), calls / calls_per_minute, tokens / tokens_per_minute)
 *
 * where `design` is the sum of the design calls, `content` that of all others, and `path` the longest concept:
 * max(tutorial + quiz + check, resources), with the time of slow answers where several concepts are made at once, because the
 * slowest of them ends the course.
 */
export function measureMinutes({ design, concepts }: Workload, answers: StepAnswers, pace: Pace): number {
  const pieces = concepts.flat();
  const add = (steps: readonly CourseStep[], read: (answer: StepAnswers[CourseStep]) => number) =>
    steps.reduce((sum, step) => sum + read(answers[step]), 0);
  const readPath = concepts.length > 1 ? readSlow : readMean;
  const path = Math.max(
    0,
    ...concepts.map((lacking) => {
      const [lesson, reading] = [lacking.filter(isLesson), lacking.filter((piece) => !isLesson(piece))];
      return Math.max(add(lesson, readPath), add(reading, readPath));
    }),
  );
  const content = Math.max(path, add(pieces, readMean) / pace.calls_at_once);
  const steps = [...design, ...pieces];
  const tokens = add(steps, ({ input_tokens, output_tokens }) => input_tokens + output_tokens);
  const minutes = Math.max(
    (add(design, readMean) + content) / 60,
    steps.length / pace.calls_per_minute,
    tokens / pace.tokens_per_minute,
  );
  return Math.ceil(10 * minutes) / 10;
}

const readMean = ({ seconds }: StepAnswers[CourseStep]): number => seconds;
const readSlow = ({ slow_seconds }: StepAnswers[CourseStep]): number => slow_seconds;
/** The quiz is written about the lesson, and so after it; its check comes last. */
const isLesson = (piece: ConceptStep): boolean => piece !== 'resources';
