import type { QualityReport } from '@roadwright/domain';
import { useTag, useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { formatDay } from '../text/day.ts';
import { listDoubtful } from './list-links.ts';
import { QUALITY } from './texts.ts';

interface DoubtfulLinksProps {
  readonly report: QualityReport;
  readonly language: string | undefined;
}

/** Every link that was not found good, with why, folded. */
export function DoubtfulLinks({ report: { roadmap_id, concepts }, language }: DoubtfulLinksProps) {
  const texts = useTexts(QUALITY);
  const tag = useTag();
  const links = listDoubtful(concepts);
  if (links.length === 0) return null;
  return (
    <details className="fold">
      <summary>{texts.doubtful(links.length)}</summary>
      <ul className="doubtful">
        {links.map(({ url, state, reason, checked_at, concept }) => (
          <li key={`${concept.concept_id} ${url}`}>
            <strong>{texts.link_states[state]}</strong>{' '}
            {state === 'dead' ? <s className="address">{url}</s> : <span className="address">{url}</span>}
            <p className="fine">
              <span lang="en">{reason}</span> · {texts.checked_at(formatDay(checked_at, tag))} ·{' '}
              <Link href={`${roadmapPath(roadmap_id, concept.concept_id)}#resources`} lang={language}>
                {concept.title}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
