import { parseArgs } from 'node:util';
import { LaunchError } from '../launch-error.ts';

/** What a person asked for on the command line: the words for the `create` command. */
export type Goal = readonly string[];

const EXIT_USAGE = 64;
/** Bounds of a goal as the API sets them (preferences.learning_goal). */
const SHORTEST = 3;
const LONGEST = 2000;

/** The options of `roadwright create`; they are known here so that a slip is told before anything starts. */
const OPTIONS = {
  hours: { type: 'string' },
  level: { type: 'string' },
  language: { type: 'string' },
  deadline: { type: 'string' },
  review: { type: 'boolean' },
  'max-concepts': { type: 'string' },
  budget: { type: 'string' },
  estimate: { type: 'boolean' },
  context: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  'no-wait': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** How `start` is used, with every option. */
export const START_USAGE = `Usage: npm start                            brings Roadwright up
       npm start -- "<goal>" [options]      and makes a course for the goal

Options, before or after the goal:
${Object.entries(OPTIONS)
  .map(([name, { type }]) => `  --${name}${type === 'string' ? ' <value>' : ''}`)
  .join('\n')}

What they mean: npm run roadwright -- create --help`;

/**
 * Reads `npm start -- Learn Rust --hours 5`, options before or after the goal; null when there are no words.
 * @throws LaunchError with the usage and 64 for words that are neither
 */
export function readGoal(words: string[]): Goal | 'help' | null {
  if (words.length === 0) return null;
  const { values, positionals } = parse(words);
  if (values.help) return 'help';
  const { length } = positionals.join(' ').trim();
  if (length === 0) throw misused('There is no goal.');
  if (length < SHORTEST || length > LONGEST)
    throw misused(`A goal has ${SHORTEST} to 2,000 characters; this one has ${length}.`);
  return words;
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

const misused = (fault: string): LaunchError =>
  new LaunchError(`${fault}\n\n${START_USAGE}`, { exit_code: EXIT_USAGE });
