import type { EventBody, WorkView } from '@roadwright/domain';
import { TASK_ID } from './fake-api.ts';

export const WORK_ID = '01900000-0000-7000-8000-0000000000aa';
export const OTHER_ID = '01900000-0000-7000-8000-0000000000bb';

/** A work with one of everything. */
export const WORK: WorkView = {
  work_id: WORK_ID,
  title: 'Slow reading\u001b[31m at sea',
  authors: ['Quill, Mara', 'Wu, B.'],
  year: 2011,
  journal: 'Journal of Coastal Psychology',
  volume: '14',
  number: '3',
  pages: '211-225',
  identifiers: [{ scheme: 'doi', value: '10.5555/jcp.14' }],
  urls: ['https://example.org/a'],
  details: {},
  sources: { title: 'crossref' },
  records: [],
  components: {
    metadata: { status: 'completed', progress: 1, attempts: 1, error: null, updated_at: null },
    content: { status: 'processing', progress: 0.425, attempts: 2, error: null, updated_at: null },
    references: {
      status: 'failed',
      progress: 0,
      attempts: 1,
      error: { code: 'upstream_failed', detail: 'No usable answer came.' },
      updated_at: null,
    },
  },
  references_count: 12,
  cited_by_count: 3,
  merges: [
    {
      merge_id: 'm-1',
      merged_id: OTHER_ID,
      reason: 'same_pages',
      decided_by: 'rules',
      merged_at: '2026-11-01T10:00:00Z',
    },
  ],
  created_at: '2026-10-01T10:00:00Z',
  updated_at: '2026-10-01T10:00:00Z',
};

/** How the terminal shows it. */
export const WORK_LINES = [
  'Slow reading at sea',
  'Quill, Mara; Wu, B.',
  'Journal of Coastal Psychology 14(3), 211-225, 2011',
  `work_id  ${WORK_ID}`,
  'doi      10.5555/jcp.14',
  'url      https://example.org/a',
  'metadata    completed',
  'content     processing 42% after 2 attempts',
  'references  failed: No usable answer came. (upstream_failed)',
  '12 references, cited by 3 of the works here',
  'Merged from:',
  `  ${OTHER_ID}  same_pages, by the rules on 2026-11-01, merge m-1`,
];

/** What the API answers to a submission. */
export const ACCEPTED_WORK = {
  task_id: TASK_ID,
  work_id: null,
  result: 'pending',
  status_url: '',
  events_url: '',
};

const NOTHING = {
  concepts_total: 0,
  concepts_done: 0,
  concepts_failed: 0,
  artifacts_total: 0,
  artifacts_done: 0,
};

/** The events of a submission that went well. */
export const WORK_EVENTS: readonly EventBody[] = [
  { type: 'task_queued', attempt: 1 },
  { type: 'step_started', step: 'work_metadata' },
  { type: 'step_started', step: 'work_content' },
  { type: 'task_completed', status: 'completed', summary: NOTHING, work_id: WORK_ID },
];

/** The event of one that did not. */
export const WORK_FAILED: EventBody = {
  type: 'task_failed',
  status: 'failed',
  problem: { code: 'not_found_upstream', detail: 'No source knows 10.5555/jcp.14. Check it for a slip.' },
};
