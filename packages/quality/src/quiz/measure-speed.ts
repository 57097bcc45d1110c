import { applyRules } from '../rule/define-rule.ts';
import type { Sample } from './corpus/list-samples.ts';
import { prepareItems } from './prepare-item.ts';
import { ITEM_RULES } from './rules.ts';

/** What one pass over questions took and found. */
export interface Speed {
  readonly questions: number;
  readonly findings: number;
  /** Questions a second of one core, from the bare question to its findings. */
  readonly per_second: number;
}

/** Judges questions by all rules for one, once; `readSeconds` gives the core's time so far. */
export function measureSpeed(samples: readonly Sample[], readSeconds: () => number): Speed {
  const start = readSeconds();
  let findings = 0;
  for (const { question, language } of samples) {
    for (const item of prepareItems([question], { language }))
      findings += applyRules(ITEM_RULES, item).length;
  }
  const seconds = readSeconds() - start;
  return { questions: samples.length, findings, per_second: seconds === 0 ? 0 : samples.length / seconds };
}
