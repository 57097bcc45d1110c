import type { CourseVerdict } from '@roadwright/domain';

/** Below five a place, counts say nothing of chance (Cochran 1954); as the rule has it. */
const LEAST_EXPECTED = 5;

/** Tells whether the right answers favour a place, as the rule of the checks says. */
export function judgeKeyPlaces({
  key_position: { questions, places },
  findings,
}: CourseVerdict): 'few' | 'even' | 'uneven' {
  if (findings.some(({ rule }) => rule === 'key_position')) return 'uneven';
  return questions / places.length < LEAST_EXPECTED ? 'few' : 'even';
}

/** Tells whether the longest option is right as often as by chance. */
export function judgeLongest({
  found,
  band,
}: CourseVerdict['longest_key']): 'few' | 'within' | 'often' | 'seldom' {
  if (band === null) return 'few';
  if (found > band[1]) return 'often';
  return found < band[0] ? 'seldom' : 'within';
}
