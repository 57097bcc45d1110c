import {
  type DueLinks,
  type Framework,
  listConcepts,
  type Resources,
  type Verdict,
} from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { LINKS_STAND } from '../pipeline/write-verdicts.ts';

/** When a verdict's links are due, to the microsecond: that is its lease while somebody looks at them. */
export const LEASE = `(extract(epoch from verdict.links_due) * 1000000)::bigint::text`;

// What nobody reads any more is never due again, and what lies in the trash rests: so each of them is come across once
// and not by everybody who looks for what is due.
const TAKE = `
  with due as (
    select verdict.owner_id, verdict.roadmap_id, verdict.concept_id, verdict.content_type, verdict.version
    from roadwright.artifact_verdict as verdict
    where verdict.links_due <= now()
    order by verdict.links_due
    limit 1
    for update skip locked
  ), found as (
    select due.owner_id, due.roadmap_id, due.concept_id, due.content_type, due.version, list.body as resources,
      framework.body as framework,
      case
        when list.body is null or framework.body is null or concept.concept_id is null
          or concept.removed_at is not null or exists (
          select from roadwright.artifact as newer
          where newer.owner_id = due.owner_id and newer.roadmap_id = due.roadmap_id
            and newer.concept_id = due.concept_id and newer.content_type = due.content_type
            and newer.version > due.version
        ) then 'gone'
        when roadmap.deleted_at is not null then 'resting'
        else 'due'
      end as standing
    from due
    left join roadwright.roadmap on roadmap.owner_id = due.owner_id and roadmap.roadmap_id = due.roadmap_id
    left join roadwright.framework
      on framework.owner_id = due.owner_id and framework.roadmap_id = due.roadmap_id
        and framework.version = roadmap.version
    left join roadwright.concept
      on concept.owner_id = due.owner_id and concept.roadmap_id = due.roadmap_id
        and concept.concept_id = due.concept_id
    left join roadwright.artifact as list
      on list.owner_id = due.owner_id and list.roadmap_id = due.roadmap_id and list.concept_id = due.concept_id
        and list.content_type = due.content_type and list.version = due.version
  )
  update roadwright.artifact_verdict as verdict set links_due = case found.standing
      when 'due' then clock_timestamp() + $1::double precision * interval '1 millisecond'
      when 'resting' then clock_timestamp() + ${LINKS_STAND}
    end
  from found
  where verdict.owner_id = found.owner_id and verdict.roadmap_id = found.roadmap_id
    and verdict.concept_id = found.concept_id and verdict.content_type = found.content_type
    and verdict.version = found.version
  returning found.standing, found.resources, found.framework, verdict.owner_id, verdict.roadmap_id,
    verdict.concept_id, verdict.version, verdict.body, ${LEASE} as lease`;

interface TakenRow extends Pick<DueLinks, 'owner_id' | 'roadmap_id' | 'concept_id' | 'version' | 'lease'> {
  readonly standing: 'due' | 'resting' | 'gone';
  readonly resources: string;
  readonly framework: string;
  readonly body: string;
}

/**
 * Takes the list whose links have waited longest to be looked at again, of all owners and for this long; null where none
 * is due. Only the newest version counts, of a roadmap that is not in the trash.
 */
export async function takeDueLinks(sql: Sql, lease_ms: number): Promise<DueLinks | null> {
  for (;;) {
    const [row] = await sql<TakenRow>(TAKE, [lease_ms], 'take_due_links');
    if (row === undefined) return null;
    if (row.standing === 'due') return toDueLinks(row);
  }
}

function toDueLinks({ standing: _standing, body, framework, ...row }: TakenRow): DueLinks {
  const outline: Framework = JSON.parse(framework);
  const { resources }: Resources = JSON.parse(row.resources);
  const verdict: Verdict = JSON.parse(body);
  const placed = listConcepts(outline).find(({ concept }) => concept.concept_id === row.concept_id);
  const topic_words = placed === undefined ? [] : [placed.concept.title, ...placed.concept.keywords];
  return { ...row, resources, topic_words, verdict };
}
