/** Where the rules for questions come from; each rule names its own. */
export const HALADYNA =
  'Haladyna, Downing and Rodriguez 2002, A review of multiple-choice item-writing guidelines';
export const SAQUET =
  'Moore et al. 2023, Assessing the quality of multiple-choice questions using GPT-4 and rule-based methods (arXiv 2307.08161)';
export const POSITION_BIAS = 'arXiv 2605.01846: models favour places, so options are shuffled by code';
