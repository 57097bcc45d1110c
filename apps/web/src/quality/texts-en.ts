import type { Finding, LinkState, QualityReport, Repair } from '@roadwright/domain';
import type { PlacePart } from './read-place.ts';
import { RULES_EN } from './rules-en.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What the checks found in a course, in English. */
export const EN = {
  heading: 'Quality of the course',
  the_report: 'what the checks found',
  at_a_glance: 'At a glance',
  states: {
    empty: 'Nothing is written yet, so there is nothing to check.',
    unchecked: (total: number) =>
      `Not checked: nobody has looked at the ${count(total, 'piece', 'pieces')} of this course. It may hold faults that are not listed here.`,
    partial: (checked: number, total: number) =>
      `${checked} of ${count(total, 'piece', 'pieces')} checked. The others may hold faults that are not listed here.`,
    checked: (total: number) =>
      total === 1 ? 'The only piece is checked.' : `All ${total} pieces are checked.`,
  },
  still_written: 'The course is still being written; what is checked appears here by itself.',
  found: (blocking: number, warnings: number) => {
    if (blocking + warnings === 0) return 'The checks found nothing wrong.';
    if (blocking === 0)
      return `Nothing that would mislead a learner; ${count(warnings, 'blemish', 'blemishes')}.`;
    const grave = `${count(blocking, 'finding', 'findings')} that would mislead a learner`;
    return warnings === 0 ? `${grave}.` : `${grave}, and ${count(warnings, 'blemish', 'blemishes')}.`;
  },
  pieces: 'Pieces',
  piece_parts: {
    clean: 'nothing found',
    warning: 'with blemishes only',
    blocking: 'with faults that mislead',
    unchecked: 'not checked',
  },
  links: 'Links',
  no_links: 'The course lists no links.',
  link_states: {
    ok: 'ok',
    unverified: 'could not be checked',
    dead: 'dead',
    blocked: 'not opened, unsafe',
    unchecked: 'not checked',
  } satisfies Record<LinkState | 'unchecked', string>,
  answers: 'Answers',
  answers_how: 'Each question was answered once more from the lesson alone, without the key.',
  no_questions: 'The course has no questions.',
  answer_parts: { agreed: 'agreed with the key', other: 'did not', unchecked: 'not checked' },
  mended: (rewritten: number, dropped: number) =>
    `${count(rewritten, 'question was', 'questions were')} rewritten, ${dropped} taken out.`,
  key_place: 'Where the right answer stands',
  key_place_said: {
    even: 'The right answers stand at each place about equally often, as chance has it.',
    uneven: 'The right answers favour a place: it can be guessed.',
    few: 'Too few questions to tell it from chance.',
  },
  place: (number: number) => `Place ${number}`,
  times: (found: number, chance: string) => `${found}, by chance ${chance}`,
  longest: 'Is the longest option right?',
  longest_found: (found: number, questions: number) =>
    `In ${found} of ${count(questions, 'question', 'questions')}`,
  longest_chance: (low: string, high: string) => `by chance between ${low} and ${high}`,
  longest_said: {
    within: 'As often as by chance: length tells nothing.',
    often: 'Too often: it can be guessed by its length.',
    seldom: 'Too seldom: the longest can be ruled out.',
    few: 'Too few questions to tell it from chance.',
  },
  not_measured: 'Not measured yet: the course as a whole is checked at its end.',
  no_measure: 'No question of the course counts here.',
  findings: 'Findings by concept',
  nothing_found: 'In what was checked, nothing was found.',
  findings_count: (number: number) => count(number, 'finding', 'findings'),
  clean_concepts: (number: number) => `${count(number, 'concept', 'concepts')} where nothing was found`,
  unchecked_concepts: (number: number) =>
    `${count(number, 'concept', 'concepts')} not checked, or only in part`,
  version: (number: number) => `version ${number}`,
  checked_at: (day: string) => `checked on ${day}`,
  not_checked: 'not checked',
  no_findings: 'nothing found',
  severities: { blocking: 'Misleads', warning: 'Blemish' } satisfies Record<Finding['severity'], string>,
  repairs: {
    kept: (before: number) =>
      `Sent back to its author with ${count(before, 'finding', 'findings')}; the mended version is the one you read.`,
    discarded: (before: number) =>
      `Sent back to its author with ${count(before, 'finding', 'findings')}; what came was no better, so the first version stayed.`,
    failed: (before: number) =>
      `Sent back to its author with ${count(before, 'finding', 'findings')}; nothing came, so the first version stayed.`,
  } satisfies Record<Repair['outcome'], (before: number) => string>,
  answers_ended: 'The check of its answers ended early.',
  places: {
    whole: 'The whole of it',
    outline: 'The whole outline',
    line: (line: number) => `Line ${line}`,
    question: (number: number) => `Question ${number}`,
    option: (number: number) => `option ${number}`,
    resource: (number: number) => `Resource ${number}`,
    parts: {
      question: 'its text',
      options: 'its options',
      correct_answer: 'its right answer',
      explanation: 'its explanation',
      quote: 'its quotation',
      url: 'its address',
      title: 'its title',
      language: 'its language',
      work_id: 'its work',
    } satisfies Record<PlacePart, string>,
    comma: ', ',
  },
  outline: 'The outline',
  outline_clean: 'The checks found nothing wrong in the outline.',
  whole_course: 'The course as a whole',
  course_unchecked: 'Not checked: the course as a whole is checked at its end.',
  course_clean: 'The checks found nothing wrong in the course as a whole.',
  doubtful: (number: number) => `${count(number, 'link', 'links')} not to count on, and why`,
  rules: 'Rules',
  no_rules: 'Nothing was held to a rule yet.',
  rule: 'Rule',
  weight: 'How grave',
  broken: 'Broken by',
  kept: 'Kept by',
  rules_kept: (number: number) => `${count(number, 'rule', 'rules')} that nothing breaks`,
  rules_broken: 'Rules that something breaks',
  no_rule_broken: 'No rule is broken by what was checked.',
  spent: 'What checking cost',
  spent_for: 'For',
  spent_on: {
    writing: 'writing',
    checking: 'checking',
    repairing: 'mending',
  } satisfies Record<keyof QualityReport['spent'], string>,
  calls: 'Calls',
  input_tokens: 'Tokens in',
  output_tokens: 'Tokens out',
  money: 'Money',
  price_unknown: 'price not known',
  share: (percent: string) => `Checking and mending took ${percent} of what writing took, in tokens.`,
  rule_names: RULES_EN,
} as const;
