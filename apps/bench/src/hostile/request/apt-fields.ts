import fc, { type Arbitrary } from 'fast-check';

/** Stand for ids that the caller was told of, where a field asks for one. */
export const TOKENS = { caller: '«caller»', concept: '«concept»', node: '«node»' } as const;

const concept = fc.constant(TOKENS.concept);
const node = fc.oneof(fc.constant(TOKENS.node), fc.constant(null));

/** What a schema cannot say: which texts name a work, which ids exist, how large a course may be that costs little. */
const APT: Readonly<Record<string, Arbitrary<unknown>>> = {
  user_id: fc.constant(TOKENS.caller),
  max_concepts: fc.integer({ min: 1, max: 4 }),
  concept_id: concept,
  prerequisites: fc.array(concept, { maxLength: 2 }),
  parent_id: node,
  before_id: node,
  estimated_hours: fc.integer({ min: 1, max: 40 }),
  learning_goal: fc.constantFrom('Learn «canary»', 'Tie «canary» knots', '学习 «canary»'),
  doi: fc.integer({ min: 1, max: 60 }).map((number) => `10.5555/hostile.${number}`),
  arxiv_id: fc.integer({ min: 1, max: 60 }).map((number) => `2101.${String(number).padStart(5, '0')}`),
  pmid: fc.integer({ min: 1, max: 60 }).map(String),
  url: fc.integer({ min: 1, max: 60 }).map((number) => `https://example.org/paper/${number}`),
  pdf_url: fc.integer({ min: 1, max: 60 }).map((number) => `https://example.org/paper/${number}.pdf`),
  bibtex: fc.constant('@article{key, title={Forty harbours}, author={Quill, Mara}, year={2011}}'),
  ris: fc.constant('TY  - JOUR\nTI  - Forty harbours\nAU  - Quill, Mara\nPY  - 2011\nER  - \n'),
};

/** Finds the apt values of a field by its name. */
export const findAptValue = (name: string): Arbitrary<unknown> | undefined =>
  Object.hasOwn(APT, name) ? APT[name] : undefined;
