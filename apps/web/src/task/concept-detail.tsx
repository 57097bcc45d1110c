import type { ConceptProgress } from '@roadwright/client';
import { CONTENT_TYPES, type RoadmapView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { StatusMark } from '../page/status-mark.tsx';
import { Link } from '../route/link.tsx';
import { qualityPath, roadmapPath } from '../route/route.ts';
import { WORDS } from '../text/texts.ts';
import type { Checks } from './checks.ts';
import { type ConceptLine, isReadable } from './list-concepts.ts';
import { PieceButton } from './piece-button.tsx';
import { TASK } from './texts.ts';

interface ConceptDetailProps {
  readonly line: ConceptLine;
  /** What the events say of its pieces. */
  readonly pieces: ConceptProgress['pieces'];
  /** What the checks say of its pieces. */
  readonly checked: NonNullable<ReturnType<Checks['concepts']['get']>>;
  readonly roadmap: RoadmapView;
  /** Nothing more is written by this task. */
  readonly ended: boolean;
  readonly onClose: () => void;
}

/** How far one concept is, piece by piece. */
export function ConceptDetail({ line, pieces, checked, roadmap, ended, onClose }: ConceptDetailProps) {
  const texts = useTexts(TASK);
  const words = useTexts(WORDS);
  const { concept_id, title, status, reasons } = line;
  const { roadmap_id, language } = roadmap;
  const known = findPieces(roadmap, concept_id);
  return (
    <section className="card concept-detail" aria-labelledby="concept">
      <h3 id="concept">
        <StatusMark status={status} /> <span lang={language}>{title}</span>
      </h3>
      <ul>
        {CONTENT_TYPES.map((content_type) => {
          const state = pieces[content_type] ?? known?.[content_type].status;
          const check = checked[content_type];
          const key = state === 'completed' || state === 'failed' ? state : 'waiting';
          return (
            <li key={content_type} className="row">
              {words.contents[content_type] + words.colon + texts.pieces[key]}
              {check !== undefined && (
                <span className="fine">{texts.checked_piece(check.findings_count)}</span>
              )}
              {ended && state === 'failed' && (
                <PieceButton place={{ roadmap_id, concept_id, content_type }} title={title} />
              )}
            </li>
          );
        })}
      </ul>
      {reasons.map((reason) => (
        <p key={reason} className="reason">
          {reason}
        </p>
      ))}
      <p className="row">
        {isReadable(line) && <Link href={roadmapPath(roadmap_id, concept_id)}>{texts.read_lesson}</Link>}
        {line.checked > 0 && <Link href={qualityPath(roadmap_id, concept_id)}>{texts.see_checks}</Link>}
        <button type="button" className="small" onClick={onClose}>
          {texts.close}
        </button>
      </p>
    </section>
  );
}

const findPieces = ({ stages }: RoadmapView, concept_id: string) =>
  stages
    .flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts))
    .find((concept) => concept.concept_id === concept_id)?.artifacts;
