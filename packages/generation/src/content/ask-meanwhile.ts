import type { Tutorial } from '@roadwright/domain';
import { keepCost } from '../check/keep-cost.ts';
import { NO_USAGE, sumUsage } from '../lane/usage.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { writeQuiz } from './write-quiz.ts';

interface EarlyQuestion {
  readonly stored: Tutorial;
  /** Aborts when the stored lesson goes back to its author. */
  readonly sent_back: AbortSignal;
  /** Reads the lesson that is kept, once that is known. */
  readonly readKept: () => Promise<Tutorial>;
}

/**
 * Asks about a lesson while it is judged, because nearly every one is kept. Where it goes back to its author the
 * question is taken back, and the quiz asks about what is kept then.
 */
export async function askMeanwhile(
  run: ContentRun,
  work: ConceptWork,
  { stored, sent_back, readKept }: EarlyQuestion,
) {
  let spent = NO_USAGE;
  const early = writeQuiz({ ...run, signal: AbortSignal.any([run.signal, sent_back]) }, work, {
    tutorial_markdown: stored.markdown,
    onSpent: (usage) => {
      spent = usage;
    },
  });
  const kept = readKept();
  await Promise.allSettled([early, kept]);
  if (!sent_back.aborted) return await early;
  const asking = async () => await writeQuiz(run, work, { tutorial_markdown: (await kept).markdown });
  const quiz = await keepCost(run, spent, asking());
  return { ...quiz, usage: sumUsage([spent, quiz.usage]) };
}
