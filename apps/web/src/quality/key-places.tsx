import type { QualityReport } from '@roadwright/domain';
import { useTag, useTexts } from '../language/use-language.ts';
import { judgeKeyPlaces } from './judge-chance.ts';
import { QUALITY } from './texts.ts';
import { Tile } from './tile.tsx';

/** How often the right answer stands at each place, with a mark where chance would have it. */
export function KeyPlaces({ report }: { readonly report: QualityReport }) {
  const texts = useTexts(QUALITY);
  const tag = useTag();
  const { course } = report;
  if (course === null || course.key_position.questions === 0) {
    return (
      <Tile title={texts.key_place}>
        <p className="fine">{course === null ? texts.not_measured : texts.no_measure}</p>
      </Tile>
    );
  }
  const { places, questions } = course.key_position;
  const chance = questions / places.length;
  const most = Math.max(chance, ...places);
  const said = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(chance);
  return (
    <Tile title={texts.key_place}>
      <ol className="places">
        {places.map((found, index) => (
          <li key={index}>
            <span>{texts.place(index + 1)}</span>
            <span className="against-chance" aria-hidden="true">
              <span className="found" style={{ width: `${(100 * found) / most}%` }} />
              <span className="chance" style={{ left: `${(100 * chance) / most}%` }} />
            </span>
            <span className="fine">{texts.times(found, said)}</span>
          </li>
        ))}
      </ol>
      <p className="fine">{texts.key_place_said[judgeKeyPlaces(course)]}</p>
    </Tile>
  );
}
