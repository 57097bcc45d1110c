import type { Finding } from '@roadwright/domain';
import type { ReactNode } from 'react';
import { RuleName } from './rule-name.tsx';
import { SeverityTag } from './severity-tag.tsx';

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Shows where a finding stands. */
  readonly place: (finding: Finding) => ReactNode;
}

const gravity = ({ severity }: Finding): number => (severity === 'blocking' ? 1 : 0);

/** What was found, the gravest first; the checks speak English. */
export const FindingList = ({ findings, place }: FindingListProps) => (
  <ul className="findings">
    {findings
      .toSorted((a, b) => gravity(b) - gravity(a))
      .map((finding, index) => (
        <li key={index} className={finding.severity}>
          <p>
            <SeverityTag severity={finding.severity} />{' '}
            <strong>
              <RuleName rule={finding.rule} />
            </strong>{' '}
            <span className="at">{place(finding)}</span>
          </p>
          <p lang="en">{finding.detail}</p>
          <p lang="en" className="fine">
            → {finding.suggestion}
          </p>
        </li>
      ))}
  </ul>
);
