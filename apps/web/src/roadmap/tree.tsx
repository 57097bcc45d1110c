import type { RoadmapView } from '@roadwright/domain';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { StatusMark } from '../page/status-mark.tsx';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { fold, keepFolded, readFolded } from './folds.ts';
import { countMarks } from './marks.ts';
import { ROADMAP } from './texts.ts';

interface TreeProps {
  readonly roadmap: RoadmapView;
  readonly concept_id: string | null;
}

type Module = RoadmapView['stages'][number]['modules'][number];

/** The stages, modules and concepts of a course: each concept with its state and the learner's mark. */
export function Tree({ roadmap, concept_id }: TreeProps) {
  const { roadmap_id, language } = roadmap;
  const [folded, setFolded] = useState(() => readFolded(roadmap_id));
  const list = useRef<HTMLOListElement>(null);
  useShowCurrent(list, concept_id);
  const choose = (module_id: string, open: boolean) => {
    if (folded.has(module_id) === !open) return;
    const next = fold(folded, module_id, open);
    keepFolded(roadmap_id, next);
    setFolded(next);
  };
  return (
    <ol lang={language} ref={list}>
      {roadmap.stages.map((stage) => (
        <li key={stage.stage_id}>
          <strong>{stage.title}</strong>
          <ol>
            {stage.modules.map((module) => (
              <li key={module.module_id}>
                <ModuleFold
                  roadmap_id={roadmap_id}
                  module={module}
                  concept_id={concept_id}
                  open={!folded.has(module.module_id)}
                  onFold={(open) => choose(module.module_id, open)}
                />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

interface ModuleFoldProps {
  readonly roadmap_id: string;
  readonly module: Module;
  readonly concept_id: string | null;
  readonly open: boolean;
  readonly onFold: (open: boolean) => void;
}

function ModuleFold({ roadmap_id, module, concept_id, open, onFold }: ModuleFoldProps) {
  const texts = useTexts(ROADMAP);
  const { done, total } = countMarks(module.concepts);
  return (
    <details open={open} onToggle={({ currentTarget }) => onFold(currentTarget.open)}>
      <summary>
        <bdi>{module.title}</bdi>{' '}
        <span className="fine">
          <span aria-hidden="true">
            {done}/{total}
          </span>
          <span className="unseen">{texts.marked(done, total)}</span>
        </span>
      </summary>
      <ul>
        {module.concepts.map((concept) => (
          <li key={concept.concept_id}>
            <Link
              href={roadmapPath(roadmap_id, concept.concept_id)}
              aria-current={concept.concept_id === concept_id ? 'page' : undefined}
            >
              <StatusMark status={concept.status} />
              <bdi>{concept.title}</bdi>
              {concept.done && (
                <span className="done">
                  <span aria-hidden="true">✓</span>
                  <span className="unseen">{texts.done}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A long tree scrolls on its own, so that the present lesson is in sight; the page stays where it is. */
function useShowCurrent(list: { readonly current: HTMLElement | null }, concept_id: string | null): void {
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    const frame = list.current?.parentElement;
    if (!(current && frame)) return;
    const offset = current.getBoundingClientRect().top - frame.getBoundingClientRect().top;
    frame.scrollTop += offset - frame.clientHeight / 2;
  }, [list, concept_id]);
}
