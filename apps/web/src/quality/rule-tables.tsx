import type { QualityReport } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { RuleName } from './rule-name.tsx';
import { SeverityTag } from './severity-tag.tsx';
import { sortRules } from './sort-rules.ts';
import { QUALITY } from './texts.ts';

type Rules = readonly QualityReport['rules'][number][];

/** The rules that something breaks, and folded those that nothing breaks. */
export function RuleTables({ rules }: { readonly rules: Rules }) {
  const texts = useTexts(QUALITY);
  const { failed, passed } = sortRules(rules);
  const nothing = failed.length + passed.length === 0;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{texts.rules}</h2>
      {nothing && <p>{texts.no_rules}</p>}
      {!nothing && failed.length === 0 && <p>{texts.no_rule_broken}</p>}
      {failed.length > 0 && <RuleTable title={texts.rules_broken} rules={failed} />}
      {passed.length > 0 && (
        <details className="fold">
          <summary>{texts.rules_kept(passed.length)}</summary>
          <RuleTable title={texts.rules_kept(passed.length)} rules={passed} />
        </details>
      )}
    </section>
  );
}

function RuleTable({ title, rules }: { readonly title: string; readonly rules: Rules }) {
  const texts = useTexts(QUALITY);
  return (
    <table className="rules" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{texts.rule}</th>
          <th scope="col">{texts.weight}</th>
          <th scope="col">{texts.broken}</th>
          <th scope="col">{texts.kept}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ rule, severity, failed, passed }) => (
          <tr key={rule}>
            <th scope="row">
              <RuleName rule={rule} />
            </th>
            <td>
              <SeverityTag severity={severity} />
            </td>
            <td>{failed}</td>
            <td>{passed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
