import type { ConceptView, ContentType } from '@roadwright/domain';
import { skipToken, useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { isBeingMade } from './is-being-made.ts';
import { PieceBody, pickBody } from './piece-body.tsx';
import { PieceTask } from './piece-task.tsx';
import { RetryPiece } from './retry-piece.tsx';
import { ROADMAP } from './texts.ts';

const PieceTools = lazy(async () => ({ default: (await import('./piece-tools.tsx')).PieceTools }));

interface PieceProps {
  readonly concept: ConceptView;
  readonly content_type: ContentType;
  /** Tag of the language that the course is written in. */
  readonly language: string;
}

/** A piece of a concept with what can be done about it: change it, compare and restore its versions, make it again. */
export function Piece({ concept, content_type, language }: PieceProps) {
  const client = useClient();
  const texts = useTexts(ROADMAP);
  const [shown, setShown] = useState<number | null>(null);
  const [task_id, setTask] = useState<string | null>(null);
  const { roadmap_id, concept_id } = concept;
  const { status, version } = concept.artifacts[content_type];
  const place = { roadmap_id, concept_id, content_type };
  const earlier = useQuery({
    queryKey: ['version', roadmap_id, concept_id, content_type, shown],
    queryFn:
      shown === null ? skipToken : ({ signal }) => client.getArtifact(place, { version: shown, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const newest = pickBody(concept, content_type);
  const body = shown === null ? newest : earlier.data;
  return (
    <div className={`piece ${content_type}`}>
      {shown !== null && (
        <p className="notice warn" role="status">
          {texts.earlier_version(shown)}{' '}
          <button type="button" className="small" onClick={() => setShown(null)}>
            {texts.back_to_newest}
          </button>
        </p>
      )}
      <ProblemNotice error={earlier.error} />
      {version !== null && shown === null && <FaultNotice place={place} version={version} />}
      {body && <PieceBody key={shown ?? `newest ${version}`} body={body} language={language} />}
      {task_id !== null && <PieceTask key={task_id} task_id={task_id} place={place} />}
      {status === 'failed' && !isBeingMade(concept) && (
        <RetryPiece place={place} onTask={setTask} busy={task_id !== null} />
      )}
      {version !== null && (
        <ToolsFold content_type={content_type}>
          <PieceTools
            place={place}
            newest={version}
            shown={shown ?? version}
            onShow={(wanted) => setShown(wanted === version ? null : wanted)}
            onTask={setTask}
          />
        </ToolsFold>
      )}
    </div>
  );
}

interface ToolsFoldProps {
  readonly content_type: ContentType;
  readonly children: ReactNode;
}

function ToolsFold({ content_type, children }: ToolsFoldProps) {
  const texts = useTexts(ROADMAP);
  const [open, setOpen] = useState(false);
  return (
    <details className="piece-tools" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.change[content_type]}</summary>
      {open && <Suspense fallback={<Loading what={texts.versions} />}>{children}</Suspense>}
    </details>
  );
}
