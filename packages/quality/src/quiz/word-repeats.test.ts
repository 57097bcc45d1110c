import { measureRule } from '../testing/measure-rule.ts';
import { wordRepeatsCorpus } from './corpus/word-repeats.ts';
import { wordRepeats } from './word-repeats.ts';

measureRule(wordRepeats, wordRepeatsCorpus);
