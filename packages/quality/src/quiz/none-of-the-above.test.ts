import { measureRule } from '../testing/measure-rule.ts';
import { noneOfTheAboveCorpus } from './corpus/none-of-the-above.ts';
import { noneOfTheAbove } from './none-of-the-above.ts';

measureRule(noneOfTheAbove, noneOfTheAboveCorpus);
