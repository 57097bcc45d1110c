import { measureRule } from '../testing/measure-rule.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { allOfTheAboveCorpus } from './corpus/all-of-the-above.ts';

measureRule(allOfTheAbove, allOfTheAboveCorpus);
