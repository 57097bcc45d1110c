import type { OutlineRule } from '@roadwright/domain';
import { type Corpus, measureRule } from '../testing/measure-rule.ts';
import { blankDescription, blankTitle } from './corpus/blanks.ts';
import { tooFewConcepts, tooManyConcepts } from './corpus/concept-count.ts';
import { duplicateId } from './corpus/duplicate-id.ts';
import { emptyModule, emptyOutline, emptyStage } from './corpus/empty-parts.ts';
import { hoursExceedTime, hoursOutOfBounds, levelMix } from './corpus/hours.ts';
import { nearDuplicateTitle } from './corpus/near-duplicate-title.ts';
import { orderAgainstPrerequisites, prerequisiteCycle, unknownPrerequisite } from './corpus/prerequisites.ts';
import type { OutlineExample } from './corpus/read-outlines.ts';
import { judgeOutlinePiece } from './judge-outline-piece.ts';

const CORPORA: Readonly<Record<OutlineRule, Corpus<OutlineExample>>> = {
  empty_outline: emptyOutline,
  empty_stage: emptyStage,
  empty_module: emptyModule,
  blank_title: blankTitle,
  duplicate_id: duplicateId,
  unknown_prerequisite: unknownPrerequisite,
  prerequisite_cycle: prerequisiteCycle,
  hours_out_of_bounds: hoursOutOfBounds,
  too_many_concepts: tooManyConcepts,
  too_few_concepts: tooFewConcepts,
  blank_description: blankDescription,
  near_duplicate_title: nearDuplicateTitle,
  order_against_prerequisites: orderAgainstPrerequisites,
  hours_exceed_time: hoursExceedTime,
  level_mix: levelMix,
};

// The rules stand in the domain, where outlines are judged before anything is written; here they are held to examples.
for (const [name, corpus] of Object.entries(CORPORA)) {
  measureRule<OutlineExample>(
    {
      ...{ name, severity: 'warning', source: 'packages/domain' },
      find: ({ framework, audience }) =>
        judgeOutlinePiece(framework, audience).filter(({ rule }) => rule === name),
    },
    corpus,
  );
}
