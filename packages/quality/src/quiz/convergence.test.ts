import { measureRule } from '../testing/measure-rule.ts';
import { convergence } from './convergence.ts';
import { convergenceCorpus } from './corpus/convergence.ts';

measureRule(convergence, convergenceCorpus);
