import type { ConceptQuality, QualityReport } from '@roadwright/domain';
import { useTag, useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { formatDay } from '../text/day.ts';
import { WORDS } from '../text/texts.ts';
import { FindingList } from './finding-list.tsx';
import { groupConcepts, type KnownPiece, listFindings, listPieces } from './list-pieces.ts';
import { anchorOf, readPlace } from './read-place.ts';
import { QUALITY } from './texts.ts';
import { writePlace } from './write-place.ts';

interface ConceptFindingsProps {
  readonly report: QualityReport;
  readonly language: string | undefined;
}

/** What was found in each concept, and apart from each other the concepts without findings and those not looked at. */
export function ConceptFindings({ report, language }: ConceptFindingsProps) {
  const texts = useTexts(QUALITY);
  const { roadmap_id, concepts, pieces_checked } = report;
  const { found, unchecked, clean } = groupConcepts(concepts);
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{texts.findings}</h2>
      {found.length === 0 && pieces_checked > 0 && <p>{texts.nothing_found}</p>}
      {found.map((concept) => (
        <FoundConcept
          key={concept.concept_id}
          roadmap_id={roadmap_id}
          concept={concept}
          language={language}
        />
      ))}
      {[
        { group: unchecked, title: texts.unchecked_concepts(unchecked.length) },
        { group: clean, title: texts.clean_concepts(clean.length) },
      ].map(
        ({ group, title }) =>
          group.length > 0 && (
            <details key={title} className="fold">
              <summary>{title}</summary>
              <ul>
                {group.map((concept) => (
                  <li key={concept.concept_id} id={`concept-${concept.concept_id}`}>
                    <Link href={roadmapPath(roadmap_id, concept.concept_id)} lang={language}>
                      {concept.title}
                    </Link>
                    <PieceLines concept={concept} />
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
    </section>
  );
}

interface FoundConceptProps {
  readonly roadmap_id: string;
  readonly concept: ConceptQuality;
  readonly language: string | undefined;
}

function FoundConcept({ roadmap_id, concept, language }: FoundConceptProps) {
  const texts = useTexts(QUALITY);
  const findings = listFindings(concept);
  const path = roadmapPath(roadmap_id, concept.concept_id);
  return (
    <details
      className="fold concept"
      id={`concept-${concept.concept_id}`}
      open={findings.some(({ severity }) => severity === 'blocking')}
    >
      <summary>
        <bdi lang={language}>{concept.title}</bdi>{' '}
        <span className="fine">{texts.findings_count(findings.length)}</span>
      </summary>
      {listPieces(concept).map((piece) => (
        <FoundPiece key={piece.content_type} piece={piece} path={path} />
      ))}
    </details>
  );
}

function FoundPiece({ piece, path }: { readonly piece: KnownPiece; readonly path: string }) {
  const texts = useTexts(QUALITY);
  const { quality, content_type } = piece;
  const { repair, answers, findings } = quality;
  return (
    <div className="found-piece">
      <h3>
        <PieceLine piece={piece} />
      </h3>
      {repair !== null && <p className="fine">{texts.repairs[repair.outcome](repair.findings_before)}</p>}
      {answers?.failure !== undefined && (
        <p className="fine">
          {texts.answers_ended} <span lang="en">{answers.failure.detail}</span>
        </p>
      )}
      {findings.length > 0 && (
        <FindingList
          findings={findings}
          place={({ where }) => {
            const place = readPlace(where);
            const anchor = anchorOf(content_type, place);
            return (
              <Link href={anchor === '' ? path : `${path}#${anchor}`}>
                {writePlace(place, where, texts.places)}
              </Link>
            );
          }}
        />
      )}
    </div>
  );
}

const PieceLines = ({ concept }: { readonly concept: ConceptQuality }) => (
  <ul className="piece-lines">
    {listPieces(concept).map((piece) => (
      <li key={piece.content_type}>
        <PieceLine piece={piece} />
      </li>
    ))}
  </ul>
);

/** Which version of a piece was looked at, when, and how much was found; what was not looked at says so. */
function PieceLine({ piece: { content_type, quality } }: { readonly piece: KnownPiece }) {
  const texts = useTexts(QUALITY);
  const words = useTexts(WORDS);
  const tag = useTag();
  const { version, checked_at, findings } = quality;
  return (
    <>
      {words.contents[content_type]}{' '}
      <span className="fine">
        {texts.version(version)} ·{' '}
        {checked_at === null ? (
          <span className="unknown-word">
            <span aria-hidden="true">?</span> {texts.not_checked}
          </span>
        ) : (
          <>
            {texts.checked_at(formatDay(checked_at, tag))} ·{' '}
            {findings.length === 0 ? texts.no_findings : texts.findings_count(findings.length)}
          </>
        )}
      </span>
    </>
  );
}
