import { measureRule } from '../testing/measure-rule.ts';
import { groundingCorpus } from './corpus/grounding.ts';
import { grounding } from './grounding.ts';

measureRule(grounding, groundingCorpus);
