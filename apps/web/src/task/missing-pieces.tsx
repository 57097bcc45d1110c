import type { ConceptProgress } from '@roadwright/client';
import type { FailedPiece } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { WORDS } from '../text/texts.ts';
import { PieceButton } from './piece-button.tsx';
import { TASK } from './texts.ts';

interface MissingPiecesProps {
  readonly failed: readonly FailedPiece[];
  /** By concept_id, for their titles. */
  readonly concepts: ReadonlyMap<string, ConceptProgress>;
  readonly roadmap_id: string | null;
}

/** What could not be made and why, each piece with a way to make it alone. */
export function MissingPieces({ failed, concepts, roadmap_id }: MissingPiecesProps) {
  const texts = useTexts(TASK);
  const words = useTexts(WORDS);
  return (
    <details>
      <summary>{texts.missing_why}</summary>
      <ul className="missing">
        {failed.map(({ concept_id, content_type, detail }) => {
          const title = concepts.get(concept_id)?.title ?? concept_id;
          return (
            <li key={concept_id + content_type}>
              <div>
                <strong>{texts.missing_piece(title, words.contents[content_type])}</strong>
                <p className="fine">{detail}</p>
              </div>
              {roadmap_id !== null && (
                <PieceButton place={{ roadmap_id, concept_id, content_type }} title={title} />
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
