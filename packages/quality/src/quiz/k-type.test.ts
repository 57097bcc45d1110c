import { measureRule } from '../testing/measure-rule.ts';
import { kTypeCorpus } from './corpus/k-type.ts';
import { kType } from './k-type.ts';

measureRule(kType, kTypeCorpus);
