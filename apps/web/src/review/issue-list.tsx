import type { ValidationIssue } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { WORDS } from '../text/texts.ts';
import { REVIEW } from './texts.ts';

/** What speaks against an outline or a part of it, with what would mend it. */
export function IssueList({ issues }: { readonly issues: readonly ValidationIssue[] }) {
  const { severities } = useTexts(REVIEW);
  const { colon } = useTexts(WORDS);
  if (issues.length === 0) return null;
  return (
    <ul className="issues">
      {issues.map(({ source, rule, severity, detail, suggestion }) => (
        <li key={source + rule + detail} className={severity}>
          <strong>{severities[severity] + colon}</strong>
          {detail} {suggestion}
        </li>
      ))}
    </ul>
  );
}
