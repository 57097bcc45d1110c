import type { QualityReport } from '@roadwright/domain';
import { useTag, useTexts } from '../language/use-language.ts';
import { judgeLongest } from './judge-chance.ts';
import { QUALITY } from './texts.ts';
import { Tile } from './tile.tsx';

/** How often the longest option is the right one, with the band in which chance stays. */
export function LongestKey({ report }: { readonly report: QualityReport }) {
  const texts = useTexts(QUALITY);
  const tag = useTag();
  const { course } = report;
  if (course === null || course.longest_key.questions === 0) {
    return (
      <Tile title={texts.longest}>
        <p className="fine">{course === null ? texts.not_measured : texts.no_measure}</p>
      </Tile>
    );
  }
  const { questions, found, band } = course.longest_key;
  const write = (number: number) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(number);
  const shareOf = (number: number) => `${(100 * Math.min(number, questions)) / questions}%`;
  return (
    <Tile title={texts.longest}>
      <p>
        <strong>{texts.longest_found(found, questions)}</strong>
        {band !== null && (
          <span className="fine"> · {texts.longest_chance(write(band[0]), write(band[1]))}</span>
        )}
      </p>
      <div className="against-chance wide" aria-hidden="true">
        {band !== null && (
          <span className="band" style={{ left: shareOf(band[0]), width: shareOf(band[1] - band[0]) }} />
        )}
        <span className="found" style={{ width: shareOf(found) }} />
      </div>
      <p className="fine">{texts.longest_said[judgeLongest(course.longest_key)]}</p>
    </Tile>
  );
}
