import {
  type AcceptedWork,
  type Candidate,
  type CandidateDecision,
  type CandidateList,
  type CandidateStatus,
  CITATION_TYPES,
  type CitationGraph,
  type CitationStyle,
  type Fulltext,
  type LiteratureRequestInput,
  type ReferenceList,
  type WorkList,
  type WorkView,
} from '@roadwright/domain';
import { createKey } from '../transport/create-key.ts';
import { readJson, send } from '../transport/send.ts';
import { type CallOptions, route, type Transport } from '../transport/transport.ts';
import type { PageOptions } from './task-verbs.ts';
import { createUploadForm } from './upload-form.ts';

/** How a work is taken in. */
export interface AddLiteratureOptions extends CallOptions {
  /** The same key and body give the same submission, as it stands by then, for 24 hours; a fresh one by default. */
  readonly idempotency_key?: string;
}

/** The same for a file, with what is known of it. */
export interface UploadOptions extends AddLiteratureOptions {
  /** What is known about the work beside its file. */
  readonly fields?: LiteratureRequestInput;
  readonly filename?: string;
  /** Hears how many bytes of the form were handed over; needs a `fetch` that streams requests, as Node's, or the client's `upload`. */
  readonly onSent?: (bytes: number) => void;
}

/** Which works. */
export interface ListWorksOptions extends PageOptions {
  /** Words of title, authors, journal, keywords or abstract. */
  readonly query?: string;
}

/** Which pairs of works. */
export interface ListCandidatesOptions extends PageOptions {
  /** Those that wait for a person by default. */
  readonly status?: CandidateStatus;
}

/** The longest that the API lets an upload take. */
const UPLOAD_TIMEOUT_MS = 600_000;

const LITERATURE = '/api/v1/literature';
const workPath = (work_id: string): string => LITERATURE + route`/${work_id}`;

/** The verbs that take works in. */
const createIntakeVerbs = (transport: Transport) => ({
  /** Submits a work by what names it; its own retries cannot submit it twice. */
  addLiterature(
    request: LiteratureRequestInput,
    { idempotency_key = createKey(), signal }: AddLiteratureOptions = {},
  ): Promise<AcceptedWork> {
    const headers = { 'idempotency-key': idempotency_key };
    const call = {
      method: 'POST',
      path: LITERATURE,
      body: request,
      headers,
      signal,
      repeatable: true,
    } as const;
    return send(transport, call, readJson<AcceptedWork>);
  },

  /** Submits a work by its PDF; a stream is gathered first, a Blob is read while it is sent. */
  async uploadLiterature(
    file: Blob | ReadableStream<Uint8Array>,
    { idempotency_key = createKey(), signal, onSent, ...about }: UploadOptions = {},
  ): Promise<AcceptedWork> {
    const form = await createUploadForm(file, about);
    const headers = { 'idempotency-key': idempotency_key };
    const timing = { signal, timeout_ms: UPLOAD_TIMEOUT_MS, repeatable: true };
    const call = { method: 'POST', path: LITERATURE, form, onSent, headers, ...timing } as const;
    return await send(transport, call, readJson<AcceptedWork>);
  },
});

/** The verbs that read works. */
const createWorkVerbs = (transport: Transport) => ({
  /** Lists works, the newest first, or those that fit some words. */
  listWorks({ signal, ...query }: ListWorksOptions = {}): Promise<WorkList> {
    return send(transport, { path: LITERATURE, query, signal, repeatable: true }, readJson<WorkList>);
  },

  /** Gives a work; one that was merged gives the work that stays, as its `work_id` says. */
  getWork(work_id: string, { signal }: CallOptions = {}): Promise<WorkView> {
    return send(transport, { path: workPath(work_id), signal, repeatable: true }, readJson<WorkView>);
  },

  /** Gives the text of a work that its file gave. */
  getFulltext(work_id: string, { signal }: CallOptions = {}): Promise<Fulltext> {
    const path = `${workPath(work_id)}/fulltext`;
    return send(transport, { path, signal, repeatable: true }, readJson<Fulltext>);
  },

  /** Gives the citation of a work as text. */
  getCitation(work_id: string, style: CitationStyle, { signal }: CallOptions = {}): Promise<string> {
    const headers = { accept: CITATION_TYPES[style] };
    const call = { path: workPath(work_id), headers, signal, repeatable: true };
    return send(transport, call, (response) => response.text());
  },

  /** Lists what a work cites, in its own order. */
  listReferences(work_id: string, { signal, ...query }: PageOptions = {}): Promise<ReferenceList> {
    const path = `${workPath(work_id)}/references`;
    return send(transport, { path, query, signal, repeatable: true }, readJson<ReferenceList>);
  },

  /** Gives which of up to 200 works cite one another. */
  getCitationGraph(work_ids: readonly string[], { signal }: CallOptions = {}): Promise<CitationGraph> {
    const call = {
      path: `${LITERATURE}/graph`,
      query: { work_ids: work_ids.join(',') },
      signal,
      repeatable: true,
    };
    return send(transport, call, readJson<CitationGraph>);
  },
});

/** The verbs that say which works are one. */
const createMergeVerbs = (transport: Transport) => ({
  /** Lists pairs of works that may be one, the likeliest first. */
  listCandidates({ signal, ...query }: ListCandidatesOptions = {}): Promise<CandidateList> {
    const path = `${LITERATURE}/candidates`;
    return send(transport, { path, query, signal, repeatable: true }, readJson<CandidateList>);
  },

  /** Says whether a pair is one work. */
  decideCandidate(
    candidate_id: string,
    decision: CandidateDecision['decision'],
    { signal }: CallOptions = {},
  ): Promise<Candidate> {
    const path = LITERATURE + route`/candidates/${candidate_id}`;
    return send(transport, { method: 'POST', path, body: { decision }, signal }, readJson<Candidate>);
  },

  /** Parts two works that were merged; gives the one that has come back. */
  undoMerge(merge_id: string, { signal }: CallOptions = {}): Promise<WorkView> {
    const path = LITERATURE + route`/merges/${merge_id}/undo`;
    return send(transport, { method: 'POST', path, signal }, readJson<WorkView>);
  },
});

/** The verbs on scholarly works. */
export const createLiteratureVerbs = (transport: Transport) => ({
  ...createIntakeVerbs(transport),
  ...createWorkVerbs(transport),
  ...createMergeVerbs(transport),
});
