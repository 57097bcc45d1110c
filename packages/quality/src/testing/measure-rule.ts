import { describe, expect, it } from 'vitest';
import type { Rule } from '../rule/define-rule.ts';

/** Examples of one rule, written by hand: the negatives are hard, near what the rule looks for and yet sound. */
export interface Corpus<Subject> {
  readonly positives: readonly Subject[];
  readonly negatives: readonly Subject[];
}

const LEAST_EXAMPLES = 20;
const LEAST_SHARE = 0.95;

/** Holds a rule to its corpus: at least 20 examples a side, precision and recall of at least .95. */
export function measureRule<Subject>(rule: Rule<Subject>, { positives, negatives }: Corpus<Subject>): void {
  const isFound = (subject: Subject) => rule.find(subject).length > 0;
  describe(rule.name, () => {
    const missed = positives.filter((subject) => !isFound(subject));
    const mistaken = negatives.filter(isFound);
    const found = positives.length - missed.length;
    it('has enough examples, each of them once', () => {
      expect(positives.length).toBeGreaterThanOrEqual(LEAST_EXAMPLES);
      expect(negatives.length).toBeGreaterThanOrEqual(LEAST_EXAMPLES);
      const all = [...positives, ...negatives].map((subject) => JSON.stringify(subject));
      expect(new Set(all).size).toBe(all.length);
    });
    it('finds what it is for', () => {
      expect(found / positives.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(LEAST_SHARE);
    });
    it('leaves what is sound', () => {
      const precision = found / (found + mistaken.length);
      expect(precision, JSON.stringify(mistaken)).toBeGreaterThanOrEqual(LEAST_SHARE);
    });
    it('says where, what and how to mend it', () => {
      for (const fault of positives.flatMap((subject) => rule.find(subject))) {
        expect(fault.detail).not.toBe('');
        expect(fault.suggestion).not.toBe('');
      }
    });
  });
}
