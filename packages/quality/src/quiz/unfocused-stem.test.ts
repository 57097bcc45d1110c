import { measureRule } from '../testing/measure-rule.ts';
import { unfocusedStemCorpus } from './corpus/unfocused-stem.ts';
import { unfocusedStem } from './unfocused-stem.ts';

measureRule(unfocusedStem, unfocusedStemCorpus);
