import { StatusMark } from '../page/status-mark.tsx';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import type { ConceptLine } from './list-concepts.ts';

interface ConceptListProps {
  readonly roadmap_id: string | null;
  readonly concepts: readonly ConceptLine[];
}

/** Every concept, lighting up as it is written; what is written can be read at once. */
export function ConceptList({ roadmap_id, concepts }: ConceptListProps) {
  if (concepts.length === 0) return null;
  return (
    <section aria-labelledby="concepts">
      <h2 id="concepts">Concepts</h2>
      <ul className="concepts">
        {concepts.map((concept) => (
          <li key={concept.concept_id} className={concept.status}>
            <StatusMark status={concept.status} />{' '}
            {roadmap_id !== null && isReadable(concept) ? (
              <Link href={roadmapPath(roadmap_id, concept.concept_id)}>{concept.title}</Link>
            ) : (
              <span>{concept.title}</span>
            )}
            {concept.reasons.map((reason) => (
              <span key={reason} className="reason">
                {reason}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const isReadable = ({ status }: ConceptLine): boolean => status === 'completed' || status === 'partial';
