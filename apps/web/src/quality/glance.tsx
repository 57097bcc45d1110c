import type { QualityReport } from '@roadwright/domain';
import { useId } from 'react';
import { useTexts } from '../language/use-language.ts';
import { countPieces } from './count-pieces.ts';
import { KeyPlaces } from './key-places.tsx';
import { LongestKey } from './longest-key.tsx';
import { type Fill, ShareBar } from './share-bar.tsx';
import { QUALITY } from './texts.ts';
import { Tile } from './tile.tsx';

interface GlanceProps {
  readonly report: QualityReport;
}

/** What a learner wants to know in one look, drawn. */
export function Glance({ report }: GlanceProps) {
  const texts = useTexts(QUALITY);
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="unseen">
        {texts.at_a_glance}
      </h2>
      <div className="tiles">
        <Pieces report={report} />
        <Links report={report} />
        <Answers report={report} />
        <KeyPlaces report={report} />
        <LongestKey report={report} />
      </div>
    </section>
  );
}

const PIECE_FILLS = { clean: 'good', warning: 'warn', blocking: 'bad', unchecked: 'unknown' } as const;

function Pieces({ report }: GlanceProps) {
  const texts = useTexts(QUALITY);
  const counts = countPieces(report);
  const states = Object.keys(PIECE_FILLS) as (keyof typeof PIECE_FILLS)[];
  return (
    <Tile title={texts.pieces}>
      <ShareBar
        parts={states.map((state) => ({
          key: state,
          fill: PIECE_FILLS[state],
          count: counts[state],
          name: texts.piece_parts[state],
        }))}
      />
    </Tile>
  );
}

const LINK_FILLS = {
  ok: 'good',
  unverified: 'warn',
  dead: 'bad',
  blocked: 'barred',
  unchecked: 'unknown',
} as const satisfies Record<keyof QualityReport['links'], Fill>;

function Links({ report: { links } }: GlanceProps) {
  const texts = useTexts(QUALITY);
  const states = Object.keys(LINK_FILLS) as (keyof typeof LINK_FILLS)[];
  return (
    <Tile title={texts.links}>
      {states.every((state) => links[state] === 0) && <p className="fine">{texts.no_links}</p>}
      <ShareBar
        parts={states.map((state) => ({
          key: state,
          fill: LINK_FILLS[state],
          count: links[state],
          name: texts.link_states[state],
        }))}
      />
    </Tile>
  );
}

function Answers({ report: { answers } }: GlanceProps) {
  const texts = useTexts(QUALITY);
  const { questions, asked, agreed, rewritten, dropped } = answers;
  if (asked === 0) {
    return (
      <Tile title={texts.answers}>
        {questions > 0 ? (
          <ShareBar
            parts={[
              { key: 'unchecked', fill: 'unknown', count: questions, name: texts.answer_parts.unchecked },
            ]}
          />
        ) : (
          <p className="fine">{texts.no_questions}</p>
        )}
      </Tile>
    );
  }
  // Of the questions that were asked, those that were taken out are no longer among the course's.
  const unchecked = Math.max(0, questions - (asked - dropped));
  return (
    <Tile title={texts.answers}>
      <ShareBar
        parts={[
          { key: 'agreed', fill: 'good', count: agreed, name: texts.answer_parts.agreed },
          { key: 'other', fill: 'bad', count: asked - agreed, name: texts.answer_parts.other },
          { key: 'unchecked', fill: 'unknown', count: unchecked, name: texts.answer_parts.unchecked },
        ]}
      />
      {rewritten + dropped > 0 && <p>{texts.mended(rewritten, dropped)}</p>}
      <p className="fine">{texts.answers_how}</p>
    </Tile>
  );
}
