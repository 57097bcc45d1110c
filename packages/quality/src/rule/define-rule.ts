import type { Finding, FindingSeverity } from '@roadwright/domain';

/** What a rule found, before its name and severity are put to it. */
export interface Fault {
  readonly where: string;
  readonly detail: string;
  readonly suggestion: string;
  /** Where this one weighs otherwise than its rule does. */
  readonly severity?: FindingSeverity;
}

/** A check by code of one kind of subject. */
export interface Rule<Subject> {
  readonly name: string;
  readonly severity: FindingSeverity;
  /** Where the rule comes from: a paper, a guideline, a measurement. */
  readonly source: string;
  readonly find: (subject: Subject) => readonly Fault[];
}

/** Gives a rule its type; rules are pure, total on every subject of the contract's shape, and linear in its length. */
export const defineRule = <Subject>(rule: Rule<Subject>): Rule<Subject> => rule;

/** Judges a subject by rules, in their order. */
export const applyRules = <Subject>(rules: readonly Rule<Subject>[], subject: Subject): Finding[] =>
  rules.flatMap(({ name, severity, find }) =>
    find(subject).map((fault) => ({ rule: name, severity, ...fault })),
  );
