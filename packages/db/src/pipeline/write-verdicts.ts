import {
  type CourseVerdict,
  cleanJson,
  type TaskWrite,
  type Verdict,
  type VerdictDraft,
} from '@roadwright/domain';
import { encodeTexts } from '../database/encode-texts.ts';

/** After so long the links of a list are looked at again: what is dead next week was found within a week. */
const LINKS_STAND_DAYS = 7;

/** The same for a statement. */
export const LINKS_STAND = `interval '${LINKS_STAND_DAYS} days'`;

/**
 * The part of a flush's statement that stores what the checks say; its values are those of `toVerdictColumns`. What is
 * judged again has its newest verdict.
 */
export const renderVerdicts = (first: number): string => {
  const value = (place: number): string => `$${first + place}`;
  return `, verdicts as (
    insert into roadwright.artifact_verdict (
      roadmap_id, concept_id, content_type, version, owner_id, task_id, findings_count, blocking_count, body,
      checked_at, links_due
    )
    select fence.roadmap_id, judged.concept_id, judged.content_type, judged.version, fence.owner_id, fence.task_id,
      judged.findings_count, judged.blocking_count, judged.body, fence.at,
      fence.at + make_interval(days => judged.links_stand_days)
    from fence, unnest(${value(0)}::text[], ${value(1)}::text[], ${value(2)}::int[], ${value(3)}::int[],
        ${value(4)}::int[], ${value(5)}::text[], ${value(6)}::int[])
      as judged (concept_id, content_type, version, findings_count, blocking_count, body, links_stand_days)
    on conflict (roadmap_id, concept_id, content_type, version) do update set
      task_id = excluded.task_id, findings_count = excluded.findings_count, blocking_count = excluded.blocking_count,
      body = excluded.body, checked_at = excluded.checked_at, links_due = excluded.links_due
  ), course_verdict as (
    insert into roadwright.course_verdict (roadmap_id, owner_id, task_id, body, checked_at)
    select fence.roadmap_id, fence.owner_id, fence.task_id, ${value(7)}::text, fence.at
    from fence where ${value(7)}::text is not null
    on conflict (roadmap_id) do update set
      task_id = excluded.task_id, body = excluded.body, checked_at = excluded.checked_at
  )`;
};

/** What nobody could look at, as on a machine that was offline, is looked at again on the next day. */
const countDays = ({ links }: Verdict): number | null => {
  if (links.length === 0) return null;
  return links.every(({ state }) => state === 'unverified') ? 1 : LINKS_STAND_DAYS;
};

/** Counts what would mislead a learner. */
export const countBlocking = ({ findings }: Verdict): number =>
  findings.filter(({ severity }) => severity === 'blocking').length;

/** Renders a verdict as it is stored. It is cleaned, because what rules quote may end in half of a character, and Postgres reads into it. */
export const renderVerdict = (verdict: Verdict | CourseVerdict): string => JSON.stringify(cleanJson(verdict));

/** Whether a flush brings a verdict at all. */
export const judges = ({ verdicts, course_verdict }: TaskWrite): boolean =>
  verdicts.length > 0 || course_verdict !== undefined;

/** Gives the verdicts of a flush by columns, and that of the course. */
export function toVerdictColumns({ verdicts, course_verdict }: TaskWrite): unknown[] {
  const last = keepLast(verdicts);
  return [
    encodeTexts(last.map(({ concept_id }) => concept_id)),
    encodeTexts(last.map(({ content_type }) => content_type)),
    last.map(({ version }) => version),
    last.map(({ verdict }) => verdict.findings.length),
    last.map(({ verdict }) => countBlocking(verdict)),
    encodeTexts(last.map(({ verdict }) => renderVerdict(verdict))),
    last.map(({ verdict }) => countDays(verdict)),
    course_verdict === undefined ? null : renderVerdict(course_verdict),
  ];
}

/** A version that is judged twice in one flush is what was said last; an insert may meet a row only once. */
const keepLast = (verdicts: readonly VerdictDraft[]): VerdictDraft[] => [
  ...new Map(verdicts.map((draft) => [keyOf(draft), draft])).values(),
];

const keyOf = ({ concept_id, content_type, version }: VerdictDraft): string =>
  `${concept_id}:${content_type}:${version}`;
