import type { PiecePlace } from '@roadwright/client';
import type { QualityReport } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { askForQuality } from '../quality/ask-for-quality.ts';
import { Link } from '../route/link.tsx';
import { qualityPath } from '../route/route.ts';
import { countFaults } from './count-faults.ts';
import { ROADMAP } from './texts.ts';
import { useIdle } from './use-idle.ts';

/** What is found while a course is written is told by its events; links are looked at anew about once a week. */
const STALE_MS = 300_000;

interface FaultNoticeProps {
  readonly place: PiecePlace;
  /** The version that is shown. */
  readonly version: number;
}

/** Says that a piece has faults that may mislead; asked for when the lesson is there and the page has nothing to do. */
export function FaultNotice({ place, version }: FaultNoticeProps) {
  const client = useClient();
  const texts = useTexts(ROADMAP);
  const { roadmap_id, concept_id, content_type } = place;
  const { data: count = 0 } = useQuery({
    ...askForQuality(client, roadmap_id),
    select: (report: QualityReport) => countFaults(report, { concept_id, content_type, version }),
    enabled: useIdle(),
    staleTime: STALE_MS,
  });
  if (count === 0) return null;
  return (
    <p className="notice warn" role="status">
      {texts.faults[content_type](count)}{' '}
      <Link href={qualityPath(roadmap_id, concept_id)}>{texts.see_faults}</Link>
    </p>
  );
}
