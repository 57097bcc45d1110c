import { measureRule } from '../testing/measure-rule.ts';
import { fillInMiddleCorpus } from './corpus/fill-in-middle.ts';
import { fillInMiddle } from './fill-in-middle.ts';

measureRule(fillInMiddle, fillInMiddleCorpus);
