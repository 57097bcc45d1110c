import { measureRule } from '../testing/measure-rule.ts';
import { negativeStemCorpus } from './corpus/negative-stem.ts';
import { negativeStem } from './negative-stem.ts';

measureRule(negativeStem, negativeStemCorpus);
