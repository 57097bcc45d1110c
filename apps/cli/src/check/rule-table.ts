import { type ListedRule, listRules } from '@roadwright/quality';

/** A rule that `check` holds a file to. */
export type CheckRule = Omit<ListedRule, 'of'> & { readonly of: ListedRule['of'] | 'file' };

const SHAPE: CheckRule = {
  of: 'file',
  rule: 'shape',
  severity: 'blocking',
  source: 'The contract: what the API would refuse or take for something else',
};

/** Lists every rule by what it judges. */
export const listCheckRules = (): CheckRule[] => [SHAPE, ...listRules()];
