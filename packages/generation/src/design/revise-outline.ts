import {
  type EditPlan,
  editPlanFormat,
  isEmptyDiff,
  type RejectedOutline,
  roadmapEditFormat,
} from '@roadwright/domain';
import { renderEditPlanPrompt, renderFeedbackPrompt } from '../prompt/edit-prompts.ts';
import { askIfUsable } from './ask-if-usable.ts';
import type { Design, FirstOutline } from './design.ts';
import { type EditAnswer, editOutline, NO_CHANGE } from './edit-outline.ts';
import type { Pay } from './run-step.ts';

/**
 * Changes a rejected outline as the person asked: a plan of what the feedback wants, then the operations for it. Where
 * the feedback asks for nothing, or the answers are of no use, the person gets the outline back as it was.
 */
export async function reviseOutline(design: Design, rejected: RejectedOutline): Promise<FirstOutline> {
  const { outline, diff } = await editOutline(design, {
    round: design.chain.start,
    before: rejected.framework,
    cause: 'feedback',
    feedback: rejected.feedback,
    ask: (pay) => askForRevision(design, rejected, pay),
  });
  return { outline, cause: 'feedback', seen: isEmptyDiff(diff) };
}

async function askForRevision(
  { run, question }: Design,
  { framework, feedback, earlier_feedback }: RejectedOutline,
  pay: Pay,
): Promise<EditAnswer> {
  const told = { ...question, outline: framework, feedback, earlier_feedback };
  const planned = await askIfUsable(run, {
    step: 'edit',
    prompt: renderEditPlanPrompt(run.prompts.plan, told),
    format: editPlanFormat,
    pay,
  });
  const plan = 'value' in planned ? readPlan(planned.value) : null;
  if (plan?.intents.length === 0) return { plan, answer: NO_CHANGE };
  const edited = await askIfUsable(run, {
    step: 'edit',
    prompt: renderFeedbackPrompt(run.prompts.edit, { ...told, plan }),
    format: roadmapEditFormat,
    pay,
  });
  return 'value' in edited
    ? { plan, answer: edited.value }
    : { plan, answer: NO_CHANGE, failure: edited.failure };
}

/** A plan without intents says that nothing is asked for only if it says anything at all. */
const readPlan = (plan: EditPlan): EditPlan | null =>
  plan.intents.length === 0 && plan.feedback_summary === '' ? null : plan;
