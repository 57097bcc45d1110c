import { useTexts } from '../language/use-language.ts';
import { QUALITY } from './texts.ts';

/** What a rule looks for, in people's words; a rule that is new to the page goes by its name. */
export function RuleName({ rule }: { readonly rule: string }) {
  const { rule_names } = useTexts(QUALITY);
  if (!Object.hasOwn(rule_names, rule)) return <span lang="en">{rule.replaceAll('_', ' ')}</span>;
  return rule_names[rule as keyof typeof rule_names];
}
