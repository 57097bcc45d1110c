import { listWholeLessons } from './corpus/list-whole-lessons.ts';
import { measureLessonSpeed } from './measure-speed.ts';

/** The first rounds let the compiler warm up; the middle one of the rest counts. */
const WARM_UP = 10;
const ROUNDS = 21;
const REPEATS = 10;
const GOAL_MS = 1.5;

const readCoreMs = (): number => process.cpuUsage().user / 1000;
const takeMedian = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const lessons = Array.from({ length: REPEATS }, listWholeLessons).flat();
const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => measureLessonSpeed(lessons, readCoreMs)).slice(
  WARM_UP,
);
const parts = [...(rounds[0]?.parts.keys() ?? [])].map(
  (name) => [name, takeMedian(rounds.map((round) => round.parts.get(name) ?? 0))] as const,
);
const whole = parts.reduce((sum, [, ms]) => sum + ms, 0);
const rows = parts
  .toSorted(([, one], [, other]) => other - one)
  .map(([name, ms]) => `  ${ms.toFixed(3).padStart(7)} ms  ${name}`);
process.stdout.write(
  `${lessons.length} lessons of 6 KB a round, ${rounds[0]?.findings} findings: ${whole.toFixed(2)} ms a lesson, ` +
    `${Math.round(1000 / whole)} lessons/s of one core, the goal is ${GOAL_MS} ms\n${rows.join('\n')}\n`,
);
