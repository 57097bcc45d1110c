import { measureRule } from '../testing/measure-rule.ts';
import { keyCountCorpus } from './corpus/key-count.ts';
import { keyCount } from './key-count.ts';

measureRule(keyCount, keyCountCorpus);
