import type { PiecePlace } from '@roadwright/client';
import type { Database } from '@roadwright/db';
import { createVerdict } from '@roadwright/db/testing';
import type { CourseVerdict, Finding, Verdict } from '@roadwright/domain';

/** Says what the checks found, as the worker stores it: a page shows states that no stand-in of the web brings about. */
export interface StageVerdicts {
  /** Nobody has looked at anything of a course. */
  clear(roadmap_id: string): Promise<void>;
  /** The newest version of a piece was looked at; nothing was found but these parts. */
  put(place: PiecePlace, parts?: Partial<Verdict>): Promise<void>;
  putCourse(roadmap_id: string, parts?: Partial<CourseVerdict>): Promise<void>;
}

const CLEAN_COURSE: CourseVerdict = {
  rules: ['used_before_taught', 'key_position', 'longest_key_share'],
  findings: [],
  key_position: { questions: 0, places: [] },
  longest_key: { questions: 0, found: 0, expected: 0, band: null },
};

const put_verdict = `
insert into roadwright.artifact_verdict (
  roadmap_id, concept_id, content_type, version, owner_id, task_id, findings_count, blocking_count, body, checked_at
)
select roadmap_id, concept_id, content_type, version, owner_id, task_id, $4::int, $5::int, $6::text, now()
from roadwright.artifact where roadmap_id = $1::text and concept_id = $2::text and content_type = $3::text
order by version desc limit 1
on conflict (roadmap_id, concept_id, content_type, version) do update set
  findings_count = excluded.findings_count, blocking_count = excluded.blocking_count, body = excluded.body`;

const put_course_verdict = `
insert into roadwright.course_verdict (roadmap_id, owner_id, task_id, body, checked_at)
select roadmap_id, owner_id, task_id, $2::text, now() from roadwright.artifact where roadmap_id = $1::text limit 1
on conflict (roadmap_id) do update set body = excluded.body`;

const isBlocking = ({ severity }: Finding): boolean => severity === 'blocking';

/** Gives a way to what the checks have stored in a system's database. */
export const createStageVerdicts = ({ sql }: Database): StageVerdicts => ({
  async clear(roadmap_id) {
    await sql('delete from roadwright.artifact_verdict where roadmap_id = $1::text', [roadmap_id]);
    await sql('delete from roadwright.course_verdict where roadmap_id = $1::text', [roadmap_id]);
  },
  async put({ roadmap_id, concept_id, content_type }, parts = {}) {
    const verdict = createVerdict({ rules: [], ...parts });
    const { findings } = verdict;
    const counts = [findings.length, findings.filter(isBlocking).length];
    await sql(put_verdict, [roadmap_id, concept_id, content_type, ...counts, JSON.stringify(verdict)]);
  },
  async putCourse(roadmap_id, parts = {}) {
    await sql(put_course_verdict, [roadmap_id, JSON.stringify({ ...CLEAN_COURSE, ...parts })]);
  },
});
