import {
  type Audience,
  createTimeFrame,
  type Framework,
  listConcepts,
  listNodes,
  type OutlineCause,
  type RejectedOutline,
  type StoredStep,
} from '@roadwright/domain';
import type { LaneRun } from '../lane/lane-run.ts';
import type { OutlineQuestion } from '../prompt/outline-prompts.ts';
import { analyseIntent } from './analyse-intent.ts';
import { type DesignChain, openDesignChain, readOutlines } from './design-chain.ts';

/** The design of one outline at work. */
export interface Design {
  readonly run: LaneRun;
  readonly chain: DesignChain;
  readonly question: OutlineQuestion;
  readonly audience: Audience;
  /** What a person has rejected; null in a first design. */
  readonly rejected: Framework | null;
  /** Ids that stand in any outline of the task or that its roadmap ever had: nothing new gets one of them. */
  readonly used_ids: Set<string>;
}

/** The outline that a design begins with. */
export interface FirstOutline {
  readonly outline: Framework;
  readonly cause: OutlineCause;
  /** A person has seen this very outline, so nothing but a broken rule that blocks it is mended. */
  readonly seen: boolean;
}

interface Found {
  readonly stored: readonly StoredStep[];
  readonly rejected: RejectedOutline | null;
}

/** Gathers what a design goes by; asks for the diagnosis where that is not stored. */
export async function openDesign(run: LaneRun, { stored, rejected }: Found): Promise<Design> {
  const { task, clock } = run;
  const { preferences, options } = task.request;
  const intent = await analyseIntent(run, stored);
  // What a person has seen and not found too long may stay as long as it is.
  const seen = rejected === null ? 0 : listConcepts(rejected.framework).length;
  const max_concepts = Math.max(options.max_concepts, seen);
  const { kind, total_hours } = createTimeFrame(preferences, clock.now);
  const outlines = [...readOutlines(stored), ...(rejected === null ? [] : [rejected.framework])];
  return {
    run,
    chain: openDesignChain(stored, task),
    question: { request: task.request, intent, max_concepts, now: clock.now },
    audience: {
      current_level: preferences.current_level,
      available_hours: kind === 'open' ? null : total_hours,
      max_concepts,
    },
    rejected: rejected?.framework ?? null,
    used_ids: new Set([...outlines.flatMap(listIds), ...(rejected?.used_ids ?? [])]),
  };
}

/** Lists the ids of all stages, modules and concepts. */
export const listIds = (outline: Framework): string[] => listNodes(outline).map(({ node_id }) => node_id);
