import type { RoadmapItem, TaskStatus } from '@roadwright/domain';

/** A roadmap as statements select it with ROADMAP_COLUMNS. */
export interface RoadmapRow extends Omit<RoadmapItem, 'status'> {
  readonly status: TaskStatus;
}

/**
 * The columns of a RoadmapRow, from `roadmap` and `roadmap_state as state`.
 *
 * @param learner - the parameter that says whose marks are counted, such as `$4`
 */
export const roadmapColumns = (learner: `$${number}`): string => `
    roadmap.roadmap_id, roadmap.task_id, roadmap.title, roadmap.summary, roadmap.language,
    roadmap.total_estimated_hours, roadmap.recommended_completion_weeks, roadmap.version,
    roadwright.utc_text(roadmap.created_at) as created_at,
    roadwright.utc_text(roadmap.deleted_at) as deleted_at,
    state.status, state.concepts_total, state.concepts_done,
    (
      select count(*)::int
      from roadwright.concept_progress as mark join roadwright.concept using (roadmap_id, concept_id)
      where mark.owner_id = ${learner}::text and mark.roadmap_id = roadmap.roadmap_id
        and concept.owner_id = roadmap.owner_id and concept.removed_at is null
    ) as concepts_marked`;

/** Gives a roadmap as lists show it, without whatever else the row carries. */
export const toRoadmapItem = (row: RoadmapRow): RoadmapItem => ({
  roadmap_id: row.roadmap_id,
  task_id: row.task_id,
  title: row.title,
  summary: row.summary,
  language: row.language,
  total_estimated_hours: row.total_estimated_hours,
  recommended_completion_weeks: row.recommended_completion_weeks,
  status: row.status,
  version: row.version,
  created_at: row.created_at,
  deleted_at: row.deleted_at,
  concepts_total: row.concepts_total,
  concepts_done: row.concepts_done,
  concepts_marked: row.concepts_marked,
});
