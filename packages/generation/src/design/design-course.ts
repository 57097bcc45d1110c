import { type CurriculumAnswer, createFramework, createRoadmapId, type TaskEnding } from '@roadwright/domain';
import type { LaneRun } from '../lane/lane-run.ts';
import {
  type OutlineQuestion,
  renderCurriculumPrompt,
  renderRepairPrompt,
  renderRevisePrompt,
} from '../prompt/outline-prompts.ts';
import { analyseIntent } from './analyse-intent.ts';
import { createOutlineError } from './describe-issues.ts';
import { type DesignChain, MOST_REPAIRS, openDesignChain } from './design-steps.ts';
import { validateStructure } from './validate-structure.ts';
import { writeOutline } from './write-outline.ts';

interface Design {
  readonly run: LaneRun;
  readonly chain: DesignChain;
  readonly question: OutlineQuestion;
}

/**
 * Designs the outline of a course: diagnosis, outline, and repairs until no rule is broken. Steps that are stored are
 * taken, not done again.
 *
 * @throws AppError `outline_invalid` when repair does not help, `llm_*` when the model does not answer
 */
export async function designCourse(run: LaneRun): Promise<TaskEnding> {
  const { store, task, prompts, clock } = run;
  const [stored, rejected] = await Promise.all([store.listSteps(task), store.findRejectedOutline(task)]);
  const intent = await analyseIntent(run, stored);
  const chain = openDesignChain(stored, task);
  const question = { request: task.request, intent, now: clock.now };
  const first = { chain, round: chain.start };
  const outline =
    rejected === null
      ? await writeOutline(run, {
          ...first,
          step: 'curriculum_design',
          model_step: 'curriculum',
          prompt: () => renderCurriculumPrompt(prompts.curriculum, question),
        })
      : await writeOutline(run, {
          ...first,
          step: 'roadmap_edit',
          model_step: 'edit',
          prompt: () =>
            renderRevisePrompt(prompts.revise, {
              ...question,
              outline: rejected.framework,
              feedback: rejected.feedback,
            }),
        });
  return createOpening(run, await mendOutline({ run, chain, question }, outline));
}

/** Validates and repairs in turn; gives an outline that breaks no rule. */
async function mendOutline(
  { run, chain, question }: Design,
  first: CurriculumAnswer,
): Promise<CurriculumAnswer> {
  let outline = first;
  for (let repairs = 0; ; repairs++) {
    const round = chain.start + repairs;
    const issues = await validateStructure(run, { chain, round, outline });
    if (issues.length === 0) return outline;
    if (repairs === MOST_REPAIRS) throw createOutlineError(issues, repairs);
    const broken = outline;
    outline = await writeOutline(run, {
      chain,
      step: 'roadmap_edit',
      round: round + 1,
      model_step: 'edit',
      prompt: () => renderRepairPrompt(run.prompts.repair, { ...question, outline: broken, issues }),
    });
  }
}

function createOpening({ task, randomBytes }: LaneRun, outline: CurriculumAnswer): TaskEnding {
  const { preferences, options } = task.request;
  const framework = createFramework(outline, {
    language: preferences.primary_language,
    hours_per_week: preferences.available_hours_per_week,
    learning_goal: preferences.learning_goal,
  });
  return {
    edge: options.review === 'human' ? 'open_review' : 'open_content',
    roadmap_id: task.roadmap_id ?? createRoadmapId(framework.title, randomBytes),
    framework,
  };
}
