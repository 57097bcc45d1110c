import { measureRule } from '../testing/measure-rule.ts';
import { longestKeyCorpus } from './corpus/longest-key.ts';
import { longestKey } from './longest-key.ts';

measureRule(longestKey, longestKeyCorpus);
