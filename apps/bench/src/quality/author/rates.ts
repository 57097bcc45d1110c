/** How often a model does what it should not; what it never does is 0. */
export interface DefectRates {
  /** Of cited addresses: never existed, and gone. */
  readonly invented_link: number;
  readonly dead_link: number;
  /** Of questions. */
  readonly longest_key: number;
  readonly first_key: number;
  readonly wrong_key: number;
  readonly duplicate_option: number;
  readonly overlapping_option: number;
  readonly all_of_the_above: number;
  readonly wrong_explanation: number;
  /** Of lessons. */
  readonly leak: number;
  readonly unclosed_fence: number;
  readonly wrong_language: number;
}

/**
 * As measured of models: 3 to 13 % of cited addresses never existed and 5 to 18 % are dead (arXiv:2604.03173); the
 * longest of four options is right in 51 % of a peer's questions and the first one in 76 % of another's.
 */
export const MEASURED_RATES: DefectRates = {
  invented_link: 0.08,
  dead_link: 0.1,
  longest_key: 0.51,
  first_key: 0.76,
  wrong_key: 0.1,
  duplicate_option: 0.04,
  overlapping_option: 0.01,
  all_of_the_above: 0.05,
  wrong_explanation: 0.03,
  leak: 0.04,
  unclosed_fence: 0.03,
  wrong_language: 0.02,
};

/** How well the author does what it is told. */
export interface Skill {
  /** Chance that a piece that came back has none of the faults that it came back for. */
  readonly mends: number;
  /** Chance that a blind answer is the truth. */
  readonly answers: number;
}

export const USUAL_SKILL: Skill = { mends: 0.85, answers: 0.9 };
