import type { RoadmapView } from '@roadwright/domain';
import { useMemo, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { ConceptMap } from '../map/concept-map.tsx';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { WORDS } from '../text/texts.ts';
import { AddStage } from './add-forms.tsx';
import { AnswerForm } from './answer-form.tsx';
import { highlightNodes } from './find-changes.ts';
import { NodeTools } from './node-tools.tsx';
import { OutlineTree } from './outline-tree.tsx';
import { REVIEW } from './texts.ts';
import { useOutlineEdit } from './use-outline-edit.ts';
import { useReview } from './use-review.ts';
import { Verdict } from './verdict.tsx';

interface ReviewRoomProps {
  readonly task_id: string;
  readonly roadmap_id: string;
  readonly round: number;
}

/** Shows an outline and takes the answer to it; the parent begins a new room after each answer. */
export function ReviewRoom(props: ReviewRoomProps) {
  const { task_id, round } = props;
  const texts = useTexts(REVIEW);
  const review = useReview(props);
  const { roadmap, validation, changes, error } = review;
  return (
    <section className="review" aria-labelledby="review">
      <div className="row">
        <h2 id="review">{texts.question}</h2>
        <span className="tag">{texts.round(round)}</span>
      </div>
      <ProblemNotice error={error} />
      {validation !== undefined && <Verdict validation={validation} />}
      {changes.removed.length > 0 && (
        <p>
          {texts.removed} <span lang={roadmap?.language}>{changes.removed.join(', ')}</span>
        </p>
      )}
      {roadmap === undefined ? (
        <Loading what={texts.the_outline} />
      ) : (
        <OutlineDesk {...review} task_id={task_id} roadmap={roadmap} />
      )}
      {roadmap !== undefined && <AnswerForm task_id={task_id} round={round} />}
    </section>
  );
}

interface DeskProps extends Pick<ReturnType<typeof useReview>, 'validation' | 'changes'> {
  readonly task_id: string;
  readonly roadmap: RoadmapView;
}

/** The outline as a tree and a map, and the tools to change it. */
function OutlineDesk({ task_id, roadmap, validation, changes }: DeskProps) {
  const texts = useTexts(REVIEW);
  const words = useTexts(WORDS);
  const editing = useOutlineEdit(task_id, roadmap);
  const [selected, setSelected] = useState<string | null>(null);
  const issues = useMemo(() => validation?.issues ?? [], [validation]);
  const highlights = useMemo(() => highlightNodes(changes.nodes, issues), [changes, issues]);
  return (
    <>
      <p>
        <span lang={roadmap.language}>{roadmap.summary}</span>{' '}
        <span className="fine">{words.hours(roadmap.total_estimated_hours)}</span>
      </p>
      <div className="desk">
        <div>
          <OutlineTree
            roadmap={roadmap}
            issues={issues}
            changes={changes.nodes}
            selected={selected}
            onSelect={setSelected}
            editing={editing}
          />
          <AddStage editing={editing} />
        </div>
        <div className="desk-side">
          <div role="status">
            {editing.stale && <p className="notice warn">{texts.stale}</p>}
            {editing.saved && <p className="fine">{texts.saved}</p>}
          </div>
          <ProblemNotice error={editing.error} />
          <NodeTools key={selected} roadmap={roadmap} selected={selected} editing={editing} />
          <ConceptMap outline={roadmap} highlights={highlights} selected={selected} onSelect={setSelected} />
        </div>
      </div>
    </>
  );
}
