import type { FindingSeverity } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { QUALITY } from './texts.ts';

const MARKS: Readonly<Record<FindingSeverity, string>> = { blocking: '✕', warning: '△' };

/** How grave a finding is, as a mark and a word. */
export function SeverityTag({ severity }: { readonly severity: FindingSeverity }) {
  const { severities } = useTexts(QUALITY);
  return (
    <span className={`severity ${severity}`}>
      <span aria-hidden="true">{MARKS[severity]}</span> {severities[severity]}
    </span>
  );
}
