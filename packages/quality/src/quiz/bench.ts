import { listQuizzes } from './corpus/list-quizzes.ts';
import { measureSpeed } from './measure-speed.ts';

/** The first rounds let the compiler warm up; the middle one of the rest counts. */
const WARM_UP = 5;
const ROUNDS = 15;
const QUIZZES = 400;
const GOAL = 10_000;

const readCoreSeconds = (): number => process.cpuUsage().user / 1_000_000;

const quizzes = listQuizzes(QUIZZES);
const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => measureSpeed(quizzes, readCoreSeconds))
  .slice(WARM_UP)
  .toSorted((one, other) => one.per_second - other.per_second);
const [slowest, median, fastest] = [rounds.at(0), rounds[Math.floor(ROUNDS / 2)], rounds.at(-1)].map(
  (round) => Math.round(round?.per_second ?? 0),
);
process.stdout.write(
  `${QUIZZES} quizzes with their lessons a round, ${rounds[0]?.findings} findings: ${median} questions/s of one core (${slowest} to ${fastest}), the goal is ${GOAL}\n`,
);
