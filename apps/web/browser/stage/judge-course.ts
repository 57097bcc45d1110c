import type { RoadwrightClient } from '@roadwright/client';
import type { Finding, LinkCheck, LinkState, RoadmapView } from '@roadwright/domain';
import type { StageVerdicts } from './stage-verdicts.ts';
import { listIds } from './write-course.ts';

const LESSON_RULES = ['as_an_ai', 'unclosed_fence', 'readability_band', 'word_budget'];
const QUIZ_RULES = ['key_count', 'duplicate_options', 'grounding', 'longest_key'];
const RESOURCE_RULES = ['dead_link', 'unverified_link', 'canonical_duplicate'];

const READABILITY: Finding = {
  rule: 'readability_band',
  severity: 'warning',
  where: '',
  detail: 'The prose is of grade 14, and the learner is a beginner (grade 6 to 12).',
  suggestion: 'Split long sentences and put plain words in the place of rare ones.',
};
const UNGROUNDED: Finding = {
  rule: 'grounding',
  severity: 'blocking',
  where: 'questions[1].quote',
  detail: 'The quotation that should hold up the answer is not in the lesson.',
  suggestion: 'Quote the sentence of the lesson that gives the answer.',
};
const LONG: Finding = {
  rule: 'longest_key',
  severity: 'warning',
  where: 'questions[0].options[2]',
  detail: 'The right option is twice as long as any other.',
  suggestion: 'Shorten it, or write the wrong ones out.',
};
const DEAD: Finding = {
  rule: 'dead_link',
  severity: 'blocking',
  where: 'resources[0].url',
  detail: 'The first entry has nothing at its address.',
  suggestion: 'Put another source in its place.',
};

const REASONS: Readonly<Record<LinkState, string>> = {
  ok: 'its page is about what was promised',
  dead: 'the site answers 404',
  unverified: 'the site wants to see a person',
  blocked: 'our guard does not go there',
};
const STATES: readonly LinkState[] = ['dead', 'unverified', 'ok', 'blocked'];

const look = (url: string, state: LinkState): LinkCheck => ({
  url,
  state,
  reason: REASONS[state],
  checked_at: '2026-01-02T03:04:05.000Z',
});

interface Judged {
  readonly client: RoadwrightClient;
  readonly verdicts: StageVerdicts;
  readonly roadmap: RoadmapView;
}

/** Has a course judged but for its last quiz: faults in its first concept, blemishes in its second, nothing in the rest. */
export async function judgeCourse({ client, verdicts, roadmap }: Judged): Promise<void> {
  const { roadmap_id } = roadmap;
  const ids = listIds(roadmap);
  await verdicts.clear(roadmap_id);
  for (const [index, concept_id] of ids.entries()) {
    const { resources } = await client.getConcept({ roadmap_id, concept_id });
    const links = (resources?.resources ?? []).map(({ url }, at) =>
      look(url, index === 0 ? (STATES[at] ?? 'ok') : 'ok'),
    );
    const place = { roadmap_id, concept_id };
    await verdicts.put(
      { ...place, content_type: 'tutorial' },
      { rules: LESSON_RULES, findings: index === 1 ? [READABILITY] : [] },
    );
    await verdicts.put(
      { ...place, content_type: 'resources' },
      { rules: RESOURCE_RULES, findings: index === 0 ? [DEAD] : [], links },
    );
    if (index === ids.length - 1) continue;
    await verdicts.put(
      { ...place, content_type: 'quiz' },
      {
        rules: QUIZ_RULES,
        findings: index === 0 ? [LONG, UNGROUNDED] : [],
        repair: index === 0 ? { outcome: 'kept', findings_before: 4, blocking_before: 3 } : null,
        answers: { asked: 5, agreed: index === 0 ? 3 : 5, rewritten: index === 0 ? 1 : 0, dropped: 0 },
        spent: {
          checking: { llm_calls: 1, input_tokens: 900, output_tokens: 60, cost_micro_usd: 1_400 },
          repairing: { llm_calls: 1, input_tokens: 400, output_tokens: 300, cost_micro_usd: 2_100 },
        },
      },
    );
  }
  await verdicts.putCourse(roadmap_id, {
    findings: [
      {
        rule: 'used_before_taught',
        severity: 'warning',
        where: ids[0] ?? '',
        detail: 'The lesson uses a word that a later concept teaches.',
        suggestion: 'Say in half a sentence what it means, or teach it earlier.',
      },
    ],
    key_position: { questions: 40, places: [12, 9, 10, 9] },
    longest_key: { questions: 40, found: 17, expected: 10, band: [4.1, 15.9] },
  });
}
