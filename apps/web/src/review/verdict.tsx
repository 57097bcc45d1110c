import type { ValidationRound } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { WORDS } from '../text/texts.ts';
import { IssueList } from './issue-list.tsx';
import { REVIEW } from './texts.ts';

/** What was found out about an outline: its score, and what speaks against the whole of it. */
export function Verdict({ validation }: { readonly validation: ValidationRound }) {
  const texts = useTexts(REVIEW);
  const { colon } = useTexts(WORDS);
  const { score, dimensions, issues } = validation;
  return (
    <div className="verdict">
      <p>
        <strong>{score === null ? texts.no_score : texts.score(Math.round(score))}</strong>{' '}
        {texts.issues(issues.length)}
      </p>
      <IssueList issues={issues.filter(({ node_id }) => node_id === null)} />
      {dimensions.length > 0 && (
        <details>
          <summary>{texts.why_score}</summary>
          <ul>
            {dimensions.map(({ dimension, score: part, rationale }) => (
              <li key={dimension}>
                {texts.dimensions[dimension] + colon + Math.round(part)}
                <span className="fine">{rationale}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
