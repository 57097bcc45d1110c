import { measureRule } from '../testing/measure-rule.ts';
import { lostNumericOrderCorpus } from './corpus/lost-numeric-order.ts';
import { lostNumericOrder } from './lost-numeric-order.ts';

measureRule(lostNumericOrder, lostNumericOrderCorpus);
