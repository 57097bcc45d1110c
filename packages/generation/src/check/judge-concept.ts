import type { Quiz, Resource, Resources } from '@roadwright/domain';
import { applyRules, LESSON_RULES } from '@roadwright/quality';
import type { ConceptWork } from '../content/content-plan.ts';
import type { ContentRun } from '../content/content-run.ts';
import { getBody } from '../content/get-body.ts';
import { settleAll } from '../lane/settle-all.ts';
import type { LessonCheck } from './check-lesson.ts';
import { checkQuiz } from './check-quiz.ts';
import { checkResources } from './check-resources.ts';
import { type StoredPiece, storeVerdict } from './store-verdict.ts';
import { tryCheck } from './try-check.ts';

/** A lesson that was judged when it was stored, and the quiz about it. */
export interface WrittenLesson {
  /** null where the lesson is not to be judged. */
  readonly check: LessonCheck | null;
  /** null where the quiz is not to be judged. */
  readonly quiz: (StoredPiece<Quiz> & { readonly lesson: string }) | null;
}

interface Written {
  readonly lesson: Promise<WrittenLesson>;
  /** null where the list is not to be judged. */
  readonly list: Promise<StoredPiece<Resources> | null>;
}

/** Judges what was written for a concept, each piece as soon as it is stored. @throws only when the claim cannot go on */
export async function judgeConcept(
  run: ContentRun,
  work: ConceptWork,
  { lesson, list }: Written,
): Promise<void> {
  const { concept_id } = work.place.placed.concept;
  const judgingQuiz = lesson.then(({ quiz }) =>
    tryCheck(run, async () => (quiz === null ? null : await checkQuiz(run, work, quiz))),
  );
  const judgingList = list.then((stored) =>
    tryCheck(run, async () => (stored === null ? null : await checkResources(run, work, stored))),
  );
  const [{ check }, { made: items }, { made: resources }] = await settleAll([
    lesson,
    judgingQuiz,
    judgingList,
  ]);
  run.judged.set(concept_id, {
    ...(check === null ? {} : { lesson: check.subject }),
    ...(items === null ? {} : { items }),
  });
  if (check === null) return;
  const listed = resources ?? (await readListed(run, work, check));
  storeLessonVerdict(run, work, { check, resources: listed });
}

/** The one rule that waits for the reading list. */
const LINK_RULE = 'unlisted_links';

/** A list that was not judged just now is the stored one; it is read only where the lesson links to something. */
async function readListed(run: ContentRun, work: ConceptWork, { findings }: LessonCheck) {
  if (!findings.some(({ rule }) => rule === LINK_RULE)) return [];
  const { made } = await tryCheck(run, () => getBody(run, work, 'resources'));
  return made?.resources ?? [];
}

interface ListedLesson {
  readonly check: LessonCheck;
  readonly resources: readonly Resource[];
}

function storeLessonVerdict(run: ContentRun, work: ConceptWork, { check, resources }: ListedLesson): void {
  const { subject, version, repair, spent } = check;
  const listed = { ...subject, lesson: { ...subject.lesson, resources: resources.map(({ url }) => url) } };
  const findings = [
    ...check.findings.filter(({ rule }) => rule !== LINK_RULE),
    ...applyRules(
      LESSON_RULES.filter(({ name }) => name === LINK_RULE),
      listed,
    ),
  ];
  storeVerdict(run, work, {
    content_type: 'tutorial',
    version,
    rules: LESSON_RULES,
    findings,
    repair,
    spent,
  });
}
