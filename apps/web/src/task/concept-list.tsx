import { memo } from 'react';
import { useTexts } from '../language/use-language.ts';
import { StatusMark } from '../page/status-mark.tsx';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { type ConceptLine, isReadable } from './list-concepts.ts';
import { TASK } from './texts.ts';

interface ConceptListProps {
  readonly roadmap_id: string;
  readonly concepts: readonly ConceptLine[];
}

/** Every concept, lighting up as it is written; what is written can be read at once. */
export function ConceptList({ roadmap_id, concepts }: ConceptListProps) {
  return (
    <ul className="concepts">
      {concepts.map((concept) => (
        <ConceptItem key={concept.concept_id} roadmap_id={roadmap_id} {...concept} />
      ))}
    </ul>
  );
}

interface ConceptItemProps extends ConceptLine {
  readonly roadmap_id: string;
}

/** Drawn anew only when something about its own concept has changed. */
const ConceptItem = memo(function ConceptItem({ roadmap_id, ...concept }: ConceptItemProps) {
  const texts = useTexts(TASK);
  const { concept_id, title, status, reasons, checked, blocking } = concept;
  return (
    <li className={status}>
      <StatusMark status={status} />{' '}
      {isReadable(concept) ? (
        <Link href={roadmapPath(roadmap_id, concept_id)}>{title}</Link>
      ) : (
        <span>{title}</span>
      )}
      {checked > 0 && (
        <span className="fine">
          {' '}
          {texts.pieces_checked(checked)}
          {blocking > 0 && texts.to_mend(blocking)}
        </span>
      )}
      {reasons.map((reason) => (
        <span key={reason} className="reason">
          {reason}
        </span>
      ))}
    </li>
  );
});
