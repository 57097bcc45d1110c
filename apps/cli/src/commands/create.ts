import { resolve } from 'node:path';
import type { GenerateRequestInput, Preferences } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { claimFolder } from '../export/course-folder.ts';
import { accompany } from '../follow/accompany.ts';

export interface CreateOptions {
  readonly hours?: number;
  readonly level?: Preferences['current_level'];
  readonly language?: string;
  readonly review?: boolean;
  readonly maxConcepts?: number;
  readonly context?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Asks for a course and stays with it to the end. */
export async function create(deps: CliDeps, goal: string, options: CreateOptions): Promise<number> {
  const { out, force = false, json = false } = options;
  // Now, not after ten minutes of writing.
  if (out !== undefined) await claimFolder(resolve(out), { roadmap_id: null, force });
  const { task_id, roadmap_id } = await deps.client.createRoadmap(createRequest(goal, options), {
    signal: deps.interrupted,
  });
  if (!json) deps.terminal.print(deps.terminal.paint('quiet', `Task ${task_id}`));
  return await accompany(deps, { task_id, goal, roadmap_id, json, out, force });
}

/** Leaves out what was not said, so that the API's defaults hold. */
function createRequest(goal: string, options: CreateOptions): GenerateRequestInput {
  const { hours, level, language, review, maxConcepts, context } = options;
  return {
    preferences: {
      learning_goal: goal,
      ...(hours === undefined ? {} : { available_hours_per_week: hours }),
      ...(level === undefined ? {} : { current_level: level }),
      ...(language === undefined ? {} : { primary_language: language }),
    },
    ...(context === undefined ? {} : { additional_context: context }),
    options: {
      ...(review === true ? { review: 'human' } : {}),
      ...(maxConcepts === undefined ? {} : { max_concepts: maxConcepts }),
    },
  };
}
