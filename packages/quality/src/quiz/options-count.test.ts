import { measureRule } from '../testing/measure-rule.ts';
import { optionsCountCorpus } from './corpus/options-count.ts';
import { optionsCount } from './options-count.ts';

measureRule(optionsCount, optionsCountCorpus);
