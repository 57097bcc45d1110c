import type { GenerateRequestInput, Preferences } from '@roadwright/domain';
import { checkGoal } from '../check-goal.ts';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { claimTarget, readTarget } from '../export/course-target.ts';
import { accompany } from '../follow/accompany.ts';
import { sayAccepted } from '../follow/say-accepted.ts';
import { renderEstimateLines } from '../render/estimate-lines.ts';
import { UsageError } from '../usage-error.ts';

export interface CreateOptions {
  readonly hours?: number;
  readonly level?: Preferences['current_level'];
  readonly language?: string;
  readonly review?: boolean;
  readonly maxConcepts?: number;
  readonly context?: string;
  /** Millionths of a dollar. */
  readonly budget?: number;
  readonly deadline?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  /** False where nobody stays to watch. */
  readonly wait?: boolean;
  /** Only tells what it would take and cost. */
  readonly estimate?: boolean;
}

/** Asks for a course and stays with it to the end. */
export async function create(deps: CliDeps, said: string, options: CreateOptions): Promise<number> {
  const goal = checkGoal(said);
  const { out, force = false, json = false, wait = true } = options;
  if (options.estimate === true) return await estimate(deps, goal, options);
  if (out === '-') throw new UsageError('The output is for what happens; export the course afterwards.');
  if (out !== undefined && !wait) throw new UsageError('--out needs somebody who waits for the course.');
  // Now, not after ten minutes of writing.
  if (out !== undefined) await claimTarget(readTarget(out), { roadmap_id: null, force });
  const request = createRequest(goal, options);
  const accepted = await deps.client.createRoadmap(request, { signal: deps.interrupted });
  if (!wait) return sayAccepted(deps, accepted, json);
  const { task_id, roadmap_id } = accepted;
  if (!json) deps.terminal.print(deps.terminal.paint('quiet', `Task ${task_id}`));
  return await accompany(deps, { task_id, goal, roadmap_id, json, out, force });
}

async function estimate(deps: CliDeps, goal: string, options: CreateOptions): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  const answer = await client.estimate(createRequest(goal, options), { signal });
  const lines = options.json ? [JSON.stringify(answer)] : renderEstimateLines(answer);
  for (const line of lines) terminal.print(line);
  return EXIT.done;
}

/** Leaves out what was not said, so that the API's defaults hold. */
function createRequest(goal: string, options: CreateOptions): GenerateRequestInput {
  const { hours, level, language, review, maxConcepts, context, budget, deadline } = options;
  return {
    preferences: {
      learning_goal: goal,
      ...(hours === undefined ? {} : { available_hours_per_week: hours }),
      ...(level === undefined ? {} : { current_level: level }),
      ...(language === undefined ? {} : { primary_language: language }),
      ...(deadline === undefined ? {} : { target_deadline: deadline }),
    },
    ...(context === undefined ? {} : { additional_context: context }),
    options: {
      ...(review === true ? { review: 'human' } : {}),
      ...(maxConcepts === undefined ? {} : { max_concepts: maxConcepts }),
      ...(budget === undefined ? {} : { budget_micro_usd: budget }),
    },
  };
}
