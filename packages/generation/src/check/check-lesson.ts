import type { Finding, Repair, Tutorial } from '@roadwright/domain';
import { applyRules, cutLeaks, LESSON_RULES, type LessonSubject, prepareLesson } from '@roadwright/quality';
import type { ConceptWork } from '../content/content-plan.ts';
import type { ContentRun } from '../content/content-run.ts';
import { parseTutorial } from '../content/parse-tutorial.ts';
import { askForText } from '../lane/ask.ts';
import { NO_USAGE } from '../lane/usage.ts';
import { createLengthBudget, renderTutorialPrompt } from '../prompt/tutorial-prompt.ts';
import { isBetter, keepTelling, listBlocking, tellFinding } from './count-findings.ts';
import { NOTHING_SPENT, type Spent, type StoredPiece, storeMended } from './store-verdict.ts';
import { takeTurn } from './take-turn.ts';
import { tryCheck } from './try-check.ts';

interface JudgedLesson {
  readonly tutorial: Tutorial;
  readonly subject: LessonSubject;
  readonly findings: readonly Finding[];
}

interface LessonToCheck extends StoredPiece<Tutorial> {
  /** Hears at once when the lesson goes back to its author. */
  readonly onSentBack: () => void;
}

/** A lesson as it is kept, and what the rules still find in it. */
export interface LessonCheck extends JudgedLesson {
  readonly version: number;
  readonly repair: Repair | null;
  readonly spent: Spent;
}

/**
 * Judges a stored lesson; what would mislead goes back to its author once, and the better version is stored.
 *
 * @throws only when the claim cannot go on
 */
export async function checkLesson(
  run: ContentRun,
  work: ConceptWork,
  { body, version, onSentBack }: LessonToCheck,
): Promise<LessonCheck> {
  await takeTurn(run.signal);
  const first = judge(run, work, body);
  const blocking = listBlocking(first.findings);
  if (blocking.length === 0) return { ...first, version, repair: null, spent: NOTHING_SPENT };
  onSentBack();
  const before = { findings_before: first.findings.length, blocking_before: blocking.length };
  const tried = await tryCheck(run, () => askAgain(run, work, { present: body, blocking }));
  const end = (outcome: Repair['outcome'], repairing = tried.made?.usage ?? NO_USAGE) => ({
    version: outcome === 'kept' ? version + 1 : version,
    repair: { outcome, ...before },
    spent: { checking: NO_USAGE, repairing },
  });
  if (tried.made === null) return { ...first, ...end('failed', tried.usage) };
  const { tutorial, model, prompt_version, usage } = tried.made;
  const second = judge(run, work, tutorial);
  const better = isBetter(second.findings, first.findings) ? second : first;
  const best = cutWhatLeaks(run, work, better);
  if (best === first) return { ...first, ...end('discarded') };
  const artifact = { content_type: 'tutorial', body: best.tutorial } as const;
  const mended = { ...artifact, version: version + 1, model, prompt_version, usage };
  const kept = await storeMended(run, work, mended);
  return kept ? { ...best, ...end('kept') } : { ...first, ...end('discarded') };
}

function judge(run: ContentRun, { place }: ConceptWork, tutorial: Tutorial): JudgedLesson {
  const { request } = run.task;
  const { current_level, primary_language } = request.preferences;
  const { concept } = place.placed;
  const { length_min, length_max } = createLengthBudget(concept.estimated_hours, request.preferences);
  const subject = prepareLesson({
    markdown: tutorial.markdown,
    title: concept.title,
    language: primary_language,
    level: current_level,
    word_budget: { min: length_min, max: length_max },
    // Its reading list is written beside it.
    resources: [],
    prompt: [renderTutorialPrompt(run.prompts.tutorial, { request, place, revision: null }).system],
  });
  return { tutorial, subject, findings: applyRules(LESSON_RULES, subject) };
}

interface Complaint {
  readonly present: Tutorial;
  readonly blocking: readonly Finding[];
}

async function askAgain(run: ContentRun, { place, order }: ConceptWork, { present, blocking }: Complaint) {
  const { request } = run.task;
  const { concept } = place.placed;
  // Where two contradict each other the later one holds, and that is a person's.
  const requirements = [...keepTelling(blocking).map(tellFinding), ...run.task.requirements];
  const revision = { present, requirements };
  const prompt = renderTutorialPrompt(run.prompts.tutorial, { request, place, revision });
  const question = { step: 'tutorial', prompt, order, concept_id: concept.concept_id } as const;
  const { value, usage, model } = await askForText(run, question);
  return { tutorial: parseTutorial(value, concept.title), usage, model, prompt_version: prompt.version };
}

/** What its author leaves standing a second time is taken out. */
function cutWhatLeaks(run: ContentRun, work: ConceptWork, judged: JudgedLesson): JudgedLesson {
  const { markdown } = judged.tutorial;
  const rest = cutLeaks(markdown, judged.findings);
  if (rest === markdown || rest.trim() === '') return judged;
  const cut = judge(run, work, parseTutorial(rest, work.place.placed.concept.title));
  return isBetter(cut.findings, judged.findings) ? cut : judged;
}
