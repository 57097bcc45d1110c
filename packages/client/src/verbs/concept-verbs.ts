import type {
  AcceptedTask,
  ArtifactDiff,
  ArtifactView,
  ConceptView,
  ContentType,
  ModifyRequestInput,
  ProgressMark,
  VersionList,
} from '@roadwright/domain';
import { readJson, send } from '../transport/send.ts';
import { type CallOptions, route, type Transport } from '../transport/transport.ts';

/** Names one concept. */
export interface ConceptPlace {
  readonly roadmap_id: string;
  readonly concept_id: string;
}

/** Whose marks are shown, where the API lets its callers say who they are. */
export interface LearnerOptions extends CallOptions {
  /** Those without a name by default. */
  readonly user_id?: string;
}

/** What is said of a concept, and by whom. */
export interface MarkOptions extends LearnerOptions {
  /** False takes the mark away; true by default. */
  readonly done?: boolean;
}

/** Names one piece of a concept. */
export interface PiecePlace<T extends ContentType = ContentType> extends ConceptPlace {
  readonly content_type: T;
}

/** Which version of a piece is wanted. */
export interface VersionOptions extends CallOptions {
  /** The newest by default. */
  readonly version?: number;
}

/** Which two versions are compared. */
export interface DiffOptions extends CallOptions {
  /** The earlier version; the one before `to` by default. */
  readonly from?: number;
  /** The later version; the newest by default. */
  readonly to?: number;
}

const conceptPath = ({ roadmap_id, concept_id }: ConceptPlace): string =>
  route`/api/v1/roadmaps/${roadmap_id}/concepts/${concept_id}`;

const piecePath = (place: PiecePlace): string => conceptPath(place) + route`/${place.content_type}`;

/** The verbs on concepts and their artifacts. */
export const createConceptVerbs = (transport: Transport) => ({
  /** Gives a concept with the newest of each artifact. */
  getConcept(place: ConceptPlace, { signal, user_id }: LearnerOptions = {}): Promise<ConceptView> {
    const call = { path: conceptPath(place), query: { user_id }, signal, repeatable: true };
    return send(transport, call, readJson<ConceptView>);
  },

  /** Marks a concept as done by the learner, or takes the mark away; once or several times is the same. */
  markConcept(
    place: ConceptPlace,
    { signal, user_id, done = true }: MarkOptions = {},
  ): Promise<ProgressMark> {
    const body = user_id === undefined ? { done } : { user_id, done };
    const path = `${conceptPath(place)}/progress`;
    const call = { method: 'PUT', path, body, signal, repeatable: true } as const;
    return send(transport, call, readJson<ProgressMark>);
  },

  /** Gives one artifact. */
  getArtifact<T extends ContentType>(
    place: PiecePlace<T>,
    { signal, version }: VersionOptions = {},
  ): Promise<Extract<ArtifactView, { content_type: T }>> {
    const call = { path: piecePath(place), query: { version }, signal, repeatable: true };
    return send(transport, call, readJson<Extract<ArtifactView, { content_type: T }>>);
  },

  /** Gives the text of a tutorial as Markdown. */
  getTutorialMarkdown(place: ConceptPlace, { signal, version }: VersionOptions = {}): Promise<string> {
    const path = piecePath({ ...place, content_type: 'tutorial' });
    const headers = { accept: 'text/markdown' };
    const call = { path, query: { version }, headers, signal, repeatable: true };
    return send(transport, call, (response) => response.text());
  },

  /** Lists the stored versions of a piece, newest first. */
  listVersions(place: PiecePlace, { signal }: CallOptions = {}): Promise<VersionList> {
    const path = `${piecePath(place)}/versions`;
    return send(transport, { path, signal, repeatable: true }, readJson<VersionList>);
  },

  /** Starts a task that makes one piece anew; its older versions are kept. */
  retryPiece(place: PiecePlace, { signal }: CallOptions = {}): Promise<AcceptedTask> {
    const path = `${piecePath(place)}/retry`;
    return send(transport, { method: 'POST', path, signal }, readJson<AcceptedTask>);
  },

  /** Starts a task that changes one piece by what is required of it; its older versions are kept. */
  modifyPiece(
    place: PiecePlace,
    request: ModifyRequestInput,
    { signal }: CallOptions = {},
  ): Promise<AcceptedTask> {
    const path = `${piecePath(place)}/modify`;
    return send(transport, { method: 'POST', path, body: request, signal }, readJson<AcceptedTask>);
  },

  /** Makes an earlier version the newest one, as a version of its own, and gives that. */
  restoreVersion<T extends ContentType>(
    place: PiecePlace<T>,
    version: number,
    { signal }: CallOptions = {},
  ): Promise<Extract<ArtifactView, { content_type: T }>> {
    const path = piecePath(place) + route`/versions/${String(version)}/restore`;
    const call = { method: 'POST', path, signal } as const;
    return send(transport, call, readJson<Extract<ArtifactView, { content_type: T }>>);
  },

  /** Says what changed between two versions of a piece. */
  diffVersions<T extends ContentType>(
    place: PiecePlace<T>,
    { signal, from, to }: DiffOptions = {},
  ): Promise<Extract<ArtifactDiff, { content_type: T }>> {
    const call = { path: `${piecePath(place)}/diff`, query: { from, to }, signal, repeatable: true };
    return send(transport, call, readJson<Extract<ArtifactDiff, { content_type: T }>>);
  },
});
